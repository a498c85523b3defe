"""Words of the working of the workstation, posture, reach and day methods: Dutch, French, German, English."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.words import Words

BODY_TERMS: Final[Mapping[str, Words]] = {
    "stature": Words("lichaamslengte", "taille", "Körpergröße", "stature"),
    "popliteal": Words("knieholte", "creux du genou", "Kniekehle", "back of the knee"),
    "popliteal_height": Words(
        "hoogte van de knieholte",
        "hauteur du creux du genou",
        "Höhe der Kniekehle",
        "height of the back of the knee",
    ),
    "seated_elbow": Words("elleboog zittend", "coude assis", "Ellbogen sitzend", "elbow seated"),
    "seated_elbow_height": Words(
        "elleboog boven de vloer, zittend",
        "coude au-dessus du sol, assis",
        "Ellbogen über dem Boden, sitzend",
        "elbow above the floor, seated",
    ),
    "seated_eye": Words("ogen zittend", "yeux assis", "Augen sitzend", "eyes seated"),
    "seated_eye_height": Words(
        "ogen boven de vloer, zittend",
        "yeux au-dessus du sol, assis",
        "Augen über dem Boden, sitzend",
        "eyes above the floor, seated",
    ),
    "standing_elbow": Words(
        "elleboog staand", "coude debout", "Ellbogen stehend", "elbow standing"
    ),
    "standing_elbow_height": Words(
        "elleboog boven de vloer, staand",
        "coude au-dessus du sol, debout",
        "Ellbogen über dem Boden, stehend",
        "elbow above the floor, standing",
    ),
    "standing_eye": Words("ogen staand", "yeux debout", "Augen stehend", "eyes standing"),
    "standing_eye_height": Words(
        "ogen boven de vloer, staand",
        "yeux au-dessus du sol, debout",
        "Augen über dem Boden, stehend",
        "eyes above the floor, standing",
    ),
    "thigh_top": Words(
        "bovenkant dij", "dessus de la cuisse", "Oberseite Oberschenkel", "top of the thigh"
    ),
    "thigh_top_height": Words(
        "bovenkant dij boven de vloer",
        "dessus de la cuisse au-dessus du sol",
        "Oberseite Oberschenkel über dem Boden",
        "top of the thigh above the floor",
    ),
    "buttock_popliteal": Words(
        "zitvlak tot knieholte",
        "fesse à creux du genou",
        "Gesäß bis Kniekehle",
        "buttock to back of the knee",
    ),
    "buttock_popliteal_length": Words(
        "lengte zitvlak tot knieholte",
        "longueur fesse à creux du genou",
        "Länge Gesäß bis Kniekehle",
        "length buttock to back of the knee",
    ),
    "measured": Words("gemeten", "mesuré", "gemessen", "measured"),
    "both": Words("mannen en vrouwen", "hommes et femmes", "Männer und Frauen", "men and women"),
    "error_95": Words(
        "fout, 95% van de mensen",
        "erreur, 95 % des personnes",
        "Fehler, 95 % der Personen",
        "error, 95% of persons",
    ),
    "seat_height": Words("zithoogte", "hauteur d’assise", "Sitzhöhe", "seat height"),
    "seat_depth": Words("zitdiepte", "profondeur d’assise", "Sitztiefe", "seat depth"),
    "desk_sitting": Words("bureau zittend", "bureau assis", "Tisch im Sitzen", "desk sitting"),
    "desk_standing": Words("bureau staand", "bureau debout", "Tisch im Stehen", "desk standing"),
    "screen_top_sitting": Words(
        "bovenrand scherm zittend",
        "haut de l’écran assis",
        "Oberkante Bildschirm im Sitzen",
        "screen top sitting",
    ),
    "screen_top_standing": Words(
        "bovenrand scherm staand",
        "haut de l’écran debout",
        "Oberkante Bildschirm im Stehen",
        "screen top standing",
    ),
    "target": Words("richtwaarde", "valeur visée", "Zielwert", "target"),
    "tolerance": Words("marge", "tolérance", "Toleranz", "tolerance"),
    "low": Words("laagste", "minimum", "Mindestwert", "lowest"),
    "high": Words("hoogste", "maximum", "Höchstwert", "highest"),
    "desk_difference": Words(
        "bureau te hoog (+) of te laag (−)",
        "bureau trop haut (+) ou trop bas (−)",
        "Tisch zu hoch (+) oder zu niedrig (−)",
        "desk too high (+) or too low (−)",
    ),
    "desk_advice": Words("advies bureau", "conseil bureau", "Rat zum Tisch", "desk advice"),
    "desk_fits": Words("het past", "il convient", "er passt", "it fits"),
    "screen_distance": Words(
        "oog tot scherm", "de l’œil à l’écran", "Auge bis Bildschirm", "eye to screen"
    ),
    "armrest_height": Words(
        "armleuning boven de zitting",
        "accoudoir au-dessus de l’assise",
        "Armlehne über dem Sitz",
        "armrest above the seat",
    ),
    "none": Words("niets", "rien", "nichts", "none"),
    "adjust_desk": Words(
        "bureau instellen", "régler le bureau", "Tisch einstellen", "adjust the desk"
    ),
    "raise_desk": Words(
        "bureau verhogen", "rehausser le bureau", "Tisch erhöhen", "raise the desk"
    ),
    "optional_footrest": Words(
        "voetensteun mag", "repose-pieds possible", "Fußstütze möglich", "footrest optional"
    ),
    "footrest": Words("voetensteun", "repose-pieds", "Fußstütze", "footrest"),
    "lower_desk": Words("bureau verlagen", "abaisser le bureau", "Tisch senken", "lower the desk"),
    "footrest_height": Words(
        "hoogte voetensteun", "hauteur du repose-pieds", "Höhe der Fußstütze", "footrest height"
    ),
    "thigh_gap": Words(
        "ruimte boven de dijen",
        "espace au-dessus des cuisses",
        "Raum über den Oberschenkeln",
        "room above the thighs",
    ),
    "table_a": Words("tabel A", "tableau A", "Tabelle A", "table A"),
    "table_b": Words("tabel B", "tableau B", "Tabelle B", "table B"),
    "section_a": Words("stoel", "chaise", "Stuhl", "chair"),
    "section_b": Words(
        "scherm en telefoon", "écran et téléphone", "Bildschirm und Telefon", "screen and phone"
    ),
    "section_c": Words(
        "muis en toetsenbord", "souris et clavier", "Maus und Tastatur", "mouse and keyboard"
    ),
    "monitor": Words("scherm", "écran", "Bildschirm", "screen"),
    "phone": Words("telefoon", "téléphone", "Telefon", "phone"),
    "mouse": Words("muis", "souris", "Maus", "mouse"),
    "keyboard": Words("toetsenbord", "clavier", "Tastatur", "keyboard"),
    "armrest": Words("armsteun", "accoudoir", "Armlehne", "armrest"),
    "back_support": Words("rugleuning", "dossier", "Rückenlehne", "backrest"),
    "monitor_and_peripherals": Words(
        "scherm en randapparaten",
        "écran et périphériques",
        "Bildschirm und Geräte",
        "screen and peripherals",
    ),
    "final": Words("eindscore", "score final", "Endwert", "final score"),
    "not_used": Words("niet gebruikt", "non utilisé", "nicht benutzt", "not used"),
    "score_a": Words("score A", "score A", "Wert A", "score A"),
    "score_b": Words("score B", "score B", "Wert B", "score B"),
    "score_c": Words("score C", "score C", "Wert C", "score C"),
    "score_d": Words("score D", "score D", "Wert D", "score D"),
    "grand_score": Words("eindscore", "score final", "Endwert", "grand score"),
    "action_level": Words("actieniveau", "niveau d’action", "Handlungsstufe", "action level"),
    "upper_arm": Words("bovenarm", "bras", "Oberarm", "upper arm"),
    "lower_arm": Words("onderarm", "avant-bras", "Unterarm", "lower arm"),
    "wrist": Words("pols", "poignet", "Handgelenk", "wrist"),
    "wrist_twist": Words(
        "draaiing van de pols", "rotation du poignet", "Drehung des Handgelenks", "wrist twist"
    ),
    "neck": Words("nek", "nuque", "Nacken", "neck"),
    "trunk": Words("romp", "tronc", "Rumpf", "trunk"),
    "legs": Words("benen", "jambes", "Beine", "legs"),
    "zone": Words("zone", "zone", "Zone", "zone"),
    "frequency_class": Words(
        "frequentieklasse", "classe de fréquence", "Häufigkeitsklasse", "frequency class"
    ),
    "mass_addition": Words("toeslag massa", "supplément masse", "Zuschlag Masse", "mass addition"),
    "height_addition": Words(
        "toeslag hoogte", "supplément hauteur", "Zuschlag Höhe", "height addition"
    ),
    "side_addition": Words(
        "toeslag opzij of achter",
        "supplément côté ou arrière",
        "Zuschlag seitlich oder hinten",
        "side addition",
    ),
    "height": Words("hoogte", "hauteur", "Höhe", "height"),
    "risk": Words("reikindex", "indice de portée", "Greifindex", "reach index"),
    "advice": Words("advies", "conseil", "Rat", "advice"),
    "near": Words("nabij", "proche", "nah", "near"),
    "usual": Words("gewoon", "habituel", "üblich", "usual"),
    "far": Words("ver", "loin", "weit", "far"),
    "beyond": Words("buiten bereik", "hors de portée", "außer Reichweite", "beyond"),
    "rare": Words("zelden", "rarement", "selten", "rare"),
    "some": Words("soms", "de temps en temps", "ab und zu", "some"),
    "often": Words("vaak", "souvent", "oft", "often"),
    "very_often": Words("heel vaak", "très souvent", "sehr oft", "very often"),
    "hip_to_shoulder": Words(
        "heup tot schouder", "hanche à épaule", "Hüfte bis Schulter", "hip to shoulder"
    ),
    "knee_to_hip_or_shoulder_to_head": Words(
        "knie tot heup of schouder tot hoofd",
        "genou à hanche ou épaule à tête",
        "Knie bis Hüfte oder Schulter bis Kopf",
        "knee to hip or shoulder to head",
    ),
    "below_knee_or_above_head": Words(
        "onder de knie of boven het hoofd",
        "sous le genou ou au-dessus de la tête",
        "unter dem Knie oder über dem Kopf",
        "below the knee or above the head",
    ),
    "fine": Words("in orde", "en ordre", "in Ordnung", "in order"),
    "improve_if_easy": Words(
        "verbeteren als het gemakkelijk kan",
        "améliorer si c’est facile",
        "verbessern, wenn es leicht geht",
        "improve if easy",
    ),
    "move_closer": Words("dichterbij leggen", "rapprocher", "näher legen", "move closer"),
    "change_now": Words("nu veranderen", "changer maintenant", "jetzt ändern", "change now"),
    "use_lifting_method": Words(
        "tilmethode gebruiken",
        "utiliser une méthode de levage",
        "Hebemethode verwenden",
        "use a lifting method",
    ),
    "points": Words("punten", "points", "Punkte", "points"),
    "bands": Words("band", "bande", "Band", "band"),
    "shoulder_and_arm": Words(
        "schouder en arm", "épaule et bras", "Schulter und Arm", "shoulder and arm"
    ),
    "low_back": Words("onderrug", "bas du dos", "unterer Rücken", "low back"),
    "sleep_lying_supported": Words(
        "slapen, goed ondersteund",
        "sommeil, bien soutenu",
        "Schlafen, gut gestützt",
        "sleep, well supported",
    ),
    "walking_or_easy_exercise": Words(
        "wandelen of licht bewegen",
        "marche ou exercice léger",
        "Gehen oder leichte Bewegung",
        "walking or easy exercise",
    ),
    "sitting_supported_varied": Words(
        "ondersteund en afwisselend zitten",
        "assis soutenu et varié",
        "gestütztes, wechselndes Sitzen",
        "supported, varied sitting",
    ),
    "sofa_slouched": Words(
        "onderuitgezakt op de sofa",
        "affalé dans le canapé",
        "zusammengesunken auf dem Sofa",
        "slouched on the sofa",
    ),
    "screen_rosa_1_2": Words(
        "schermwerk, ROSA 1 of 2",
        "écran, ROSA 1 ou 2",
        "Bildschirm, ROSA 1 oder 2",
        "screen work, ROSA 1 or 2",
    ),
    "screen_rosa_3_4": Words(
        "schermwerk, ROSA 3 of 4",
        "écran, ROSA 3 ou 4",
        "Bildschirm, ROSA 3 oder 4",
        "screen work, ROSA 3 or 4",
    ),
    "screen_rosa_5_6": Words(
        "schermwerk, ROSA 5 of 6",
        "écran, ROSA 5 ou 6",
        "Bildschirm, ROSA 5 oder 6",
        "screen work, ROSA 5 or 6",
    ),
    "screen_rosa_7_10": Words(
        "schermwerk, ROSA 7 tot 10",
        "écran, ROSA 7 à 10",
        "Bildschirm, ROSA 7 bis 10",
        "screen work, ROSA 7 to 10",
    ),
    "laptop_no_stand_or_sofa": Words(
        "laptop zonder standaard of op de sofa",
        "portable sans support ou sur le canapé",
        "Laptop ohne Ständer oder auf dem Sofa",
        "laptop without stand or on the sofa",
    ),
    "phone_tablet_head_down": Words(
        "gsm of tablet, hoofd gebogen",
        "téléphone ou tablette, tête baissée",
        "Handy oder Tablet, Kopf gesenkt",
        "phone or tablet, head down",
    ),
    "driving": Words("autorijden", "conduite", "Autofahren", "driving"),
    "standing_still": Words("stilstaan", "debout immobile", "Stillstehen", "standing still"),
    "housework_mixed": Words("huishoudelijk werk", "ménage", "Hausarbeit", "housework"),
    "gardening_kneeling_changing": Words(
        "tuinieren, geknield en afwisselend",
        "jardinage à genoux et varié",
        "Gartenarbeit, kniend und wechselnd",
        "gardening, kneeling and changing",
    ),
    "gardening_bent": Words(
        "tuinieren, voorovergebogen",
        "jardinage, penché",
        "Gartenarbeit, gebückt",
        "gardening, bent over",
    ),
    "lifting_light_under_5kg": Words(
        "licht tillen, onder 5 kg",
        "levage léger, moins de 5 kg",
        "leichtes Heben, unter 5 kg",
        "light lifting, under 5 kg",
    ),
    "lifting_moderate": Words(
        "matig tillen", "levage moyen", "mittleres Heben", "moderate lifting"
    ),
    "lifting_heavy_over_15kg": Words(
        "zwaar tillen, boven 15 kg",
        "levage lourd, plus de 15 kg",
        "schweres Heben, über 15 kg",
        "heavy lifting, over 15 kg",
    ),
    "arms_above_shoulder": Words(
        "armen boven de schouder",
        "bras au-dessus de l’épaule",
        "Arme über der Schulter",
        "arms above the shoulder",
    ),
}
