"""Words of the working of the lifting and carrying methods: Dutch, French, German, English."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.words import Words

LOAD_TERMS: Final[Mapping[str, Words]] = {
    "origin": Words("begin", "départ", "Anfang", "origin"),
    "destination": Words("einde", "arrivée", "Ende", "destination"),
    "governing": Words("bepalend", "déterminant", "maßgebend", "governing"),
    "tasks": Words("taak", "tâche", "Aufgabe", "task"),
    "task": Words("taak", "tâche", "Aufgabe", "task"),
    "order": Words("volgorde", "ordre", "Reihenfolge", "order"),
    "increments": Words("toename", "accroissement", "Zuwachs", "increment"),
    "FM_before": Words("FM ervoor", "FM avant", "FM davor", "FM before"),
    "FM_after": Words("FM erna", "FM après", "FM danach", "FM after"),
    "summed_frequency": Words(
        "opgetelde frequentie", "fréquence cumulée", "summierte Frequenz", "summed frequency"
    ),
    "LI_average": Words(
        "LI met de gemiddelde last",
        "LI avec la charge moyenne",
        "LI mit der mittleren Last",
        "LI with the average load",
    ),
    "short": Words("kort", "courte", "kurz", "short"),
    "moderate": Words("middellang", "moyenne", "mittel", "moderate"),
    "long": Words("lang", "longue", "lang", "long"),
    "good": Words("goed", "bon", "gut", "good"),
    "fair": Words("matig", "moyen", "mäßig", "fair"),
    "poor": Words("slecht", "mauvais", "schlecht", "poor"),
    "blocks": Words("blok", "bloc", "Abschnitt", "block"),
    "work": Words("werk", "travail", "Arbeit", "work"),
    "duration": Words("duur", "durée", "Dauer", "duration"),
    "reference_mass": Words(
        "referentiemassa", "masse de référence", "Referenzmasse", "reference mass"
    ),
    "critical": Words("kritiek", "critique", "kritisch", "critical"),
    "critical_because": Words(
        "wat het kritiek maakt",
        "ce qui le rend critique",
        "was es kritisch macht",
        "what makes it critical",
    ),
    "not_acceptable_because": Words(
        "wat niet meteen aanvaardbaar is",
        "ce qui n’est pas acceptable d’emblée",
        "was nicht ohne Weiteres annehmbar ist",
        "what is not acceptable at once",
    ),
    "result": Words("uitkomst", "résultat", "Ergebnis", "result"),
    "acceptable": Words("aanvaardbaar", "acceptable", "annehmbar", "acceptable"),
    "full_assessment": Words(
        "verder rekenen", "à calculer encore", "weiter berechnen", "calculate further"
    ),
    "not_applicable": Words(
        "niet van toepassing", "sans objet", "nicht anwendbar", "not applicable"
    ),
    "age": Words("leeftijd", "âge", "Alter", "age"),
    "male": Words("man", "homme", "Mann", "man"),
    "female": Words("vrouw", "femme", "Frau", "woman"),
    "trunk_twist": Words("romp gedraaid", "tronc tourné", "Rumpf verdreht", "trunk twisted"),
    "close_to_body": Words(
        "dicht bij het lichaam", "près du corps", "nah am Körper", "close to the body"
    ),
    "between_hip_and_shoulder": Words(
        "tussen heup en schouder",
        "entre hanche et épaule",
        "zwischen Hüfte und Schulter",
        "between hip and shoulder",
    ),
    "not_close_to_body": Words(
        "niet dicht bij het lichaam",
        "pas près du corps",
        "nicht nah am Körper",
        "not close to the body",
    ),
    "not_between_hip_and_shoulder": Words(
        "niet tussen heup- en schouderhoogte",
        "pas entre hanche et épaule",
        "nicht zwischen Hüft- und Schulterhöhe",
        "not between hip and shoulder height",
    ),
    "load_over": Words("last boven", "charge de plus de", "Last über", "load over"),
    "rate_from": Words("tempo vanaf", "cadence à partir de", "Tempo ab", "rate from"),
    "frequency_limit": Words("tempogrens", "limite de cadence", "Tempogrenze", "rate limit"),
    "time": Words("tijd", "temps", "Zeit", "time"),
    "load_points": Words("punten voor de last", "points de charge", "Lastpunkte", "load points"),
    "load_handling_points": Words(
        "punten voor het hanteren",
        "points de manutention",
        "Punkte Lasthandhabung",
        "load handling points",
    ),
    "load_handling": Words(
        "hanteren van de last", "manutention de la charge", "Lasthandhabung", "load handling"
    ),
    "posture_points": Words(
        "punten voor de houding", "points de posture", "Haltungspunkte", "posture points"
    ),
    "posture": Words("houding", "posture", "Körperhaltung", "posture"),
    "posture_additions": Words(
        "toeslagen bij de houding",
        "suppléments de posture",
        "Zusatzpunkte Haltung",
        "posture additions",
    ),
    "additional_points": Words(
        "toeslagen samen", "suppléments au total", "Zusatzpunkte zusammen", "additions together"
    ),
    "unfavourable_points": Words(
        "punten voor ongunstige omstandigheden",
        "points de conditions défavorables",
        "Punkte ungünstige Bedingungen",
        "points for unfavourable conditions",
    ),
    "unfavourable": Words("ongunstig", "défavorable", "ungünstig", "unfavourable"),
    "organisation_points": Words(
        "punten voor de werkorganisatie",
        "points d’organisation",
        "Punkte Arbeitsorganisation",
        "organisation points",
    ),
    "organisation": Words(
        "werkorganisatie", "organisation du travail", "Arbeitsorganisation", "work organisation"
    ),
    "score": Words("score", "score", "Punktwert", "score"),
    "risk_range": Words("risicobereik", "plage de risque", "Risikobereich", "risk range"),
    "upright": Words("rechtop", "debout droit", "aufrecht", "upright"),
    "moderately_bent_or_overhead": Words(
        "matig gebogen of boven het hoofd",
        "modérément penché ou au-dessus de la tête",
        "mäßig gebeugt oder über Kopf",
        "moderately bent or overhead",
    ),
    "strongly_bent": Words("sterk gebogen", "fortement penché", "stark gebeugt", "strongly bent"),
    "crouching_or_kneeling": Words(
        "gehurkt of geknield",
        "accroupi ou à genoux",
        "hockend oder kniend",
        "crouching or kneeling",
    ),
    "twisting": Words("draaien", "torsion", "Verdrehen", "twisting"),
    "load_away_from_body": Words(
        "last ver van het lichaam",
        "charge loin du corps",
        "Last körperfern",
        "load away from the body",
    ),
    "hands_between_elbow_and_shoulder": Words(
        "handen tussen elleboog en schouder",
        "mains entre coude et épaule",
        "Hände zwischen Ellbogen und Schulter",
        "hands between elbow and shoulder",
    ),
    "hands_above_shoulder": Words(
        "handen boven de schouder",
        "mains au-dessus de l’épaule",
        "Hände über der Schulter",
        "hands above the shoulder",
    ),
    "hand_arm_position": Words(
        "stand van hand en arm", "position main-bras", "Hand-Arm-Stellung", "hand and arm position"
    ),
    "force_transfer": Words(
        "krachtoverdracht", "transmission de la force", "Kraftübertragung", "force transfer"
    ),
    "ambient_conditions": Words("omgeving", "ambiance", "Umgebung", "ambient conditions"),
    "space": Words("ruimte", "espace", "Platz", "space"),
    "clothing": Words("kleding", "vêtements", "Kleidung", "clothing"),
    "holding_or_carrying": Words(
        "vasthouden of dragen", "tenir ou porter", "Halten oder Tragen", "holding or carrying"
    ),
    "up_to_10_seconds_or_5_metres": Words(
        "tot 10 seconden of 5 meter",
        "jusqu’à 10 secondes ou 5 mètres",
        "bis 10 Sekunden oder 5 Meter",
        "up to 10 seconds or 5 metres",
    ),
    "over_10_seconds_or_5_metres": Words(
        "meer dan 10 seconden of 5 meter",
        "plus de 10 secondes ou 5 mètres",
        "über 10 Sekunden oder 5 Meter",
        "over 10 seconds or 5 metres",
    ),
    "occasional": Words("soms", "parfois", "gelegentlich", "occasional"),
    "frequent": Words("vaak", "souvent", "häufig", "frequent"),
    "restricted": Words("beperkt", "limité", "eingeschränkt", "restricted"),
    "considerably_hindered": Words(
        "sterk gehinderd", "fortement gêné", "erheblich behindert", "considerably hindered"
    ),
    "true": Words("ja", "oui", "ja", "yes"),
    "false": Words("nee", "non", "nein", "no"),
    "lifting": Words("tillen", "lever", "Heben", "lifting"),
    "carrying": Words("dragen", "porter", "Tragen", "carrying"),
    "team": Words("samen tillen", "lever à plusieurs", "Heben im Team", "team lifting"),
    "team_load": Words("last van het team", "charge de l’équipe", "Last des Teams", "team load"),
    "people": Words("mensen", "personnes", "Personen", "people"),
    "load": Words("last", "charge", "Last", "load"),
    "load_frequency": Words(
        "last en frequentie", "charge et fréquence", "Last und Häufigkeit", "load and frequency"
    ),
    "hand_distance": Words(
        "afstand van de handen", "distance des mains", "Abstand der Hände", "hand distance"
    ),
    "vertical_zone": Words("hoogte", "hauteur", "Höhe", "vertical zone"),
    "torso_twist_or_bend": Words(
        "romp gedraaid of opzij gebogen",
        "tronc tourné ou penché",
        "Rumpf verdreht oder geneigt",
        "torso twisted or bent",
    ),
    "postural_constraints": Words(
        "belemmerde houding", "contraintes de posture", "Haltungszwänge", "postural constraints"
    ),
    "grip": Words("greep", "prise", "Griff", "grip"),
    "floor": Words("vloer", "sol", "Boden", "floor"),
    "environment": Words("omgeving", "environnement", "Umgebung", "environment"),
    "asymmetry": Words("asymmetrie", "asymétrie", "Asymmetrie", "asymmetry"),
    "carry_distance": Words("draagafstand", "distance de port", "Trageweg", "carry distance"),
    "obstacles": Words("hindernissen", "obstacles", "Hindernisse", "obstacles"),
    "communication": Words("afspraken", "communication", "Verständigung", "communication"),
    "total": Words("totaal", "total", "Summe", "total"),
    "green": Words("groen", "vert", "grün", "green"),
    "amber": Words("oranje", "orange", "gelb", "amber"),
    "red": Words("rood", "rouge", "rot", "red"),
    "purple": Words("paars", "violet", "violett", "purple"),
    "zones": Words("zone", "zone", "Zone", "zone"),
    "figures": Words("filterwaarden", "valeurs du filtre", "Filterwerte", "filter figures"),
    "base": Words("basiswaarde", "valeur de base", "Grundwert", "base"),
    "twist": Words("draaiing", "torsion", "Drehung", "twist"),
    "twist_factor": Words(
        "factor draaiing", "facteur de torsion", "Faktor Drehung", "twist factor"
    ),
    "rate": Words("tempo", "cadence", "Tempo", "rate"),
    "frequency_factor": Words("factor tempo", "facteur de cadence", "Faktor Tempo", "rate factor"),
    "limit": Words("filterwaarde", "valeur du filtre", "Filterwert", "filter figure"),
    "within": Words(
        "binnen de filterwaarde",
        "dans la valeur du filtre",
        "innerhalb des Filterwerts",
        "within the filter figure",
    ),
    "close": Words("dicht bij", "près", "nah", "close"),
    "basic": Words(
        "tot 30 per uur", "jusqu’à 30 par heure", "bis 30 pro Stunde", "up to 30 an hour"
    ),
    "slow": Words(
        "1 tot 2 per minuut", "1 à 2 par minute", "1 bis 2 pro Minute", "1 to 2 a minute"
    ),
    "medium": Words(
        "5 tot 8 per minuut", "5 à 8 par minute", "5 bis 8 pro Minute", "5 to 8 a minute"
    ),
    "between_rates": Words(
        "tussen de tempo’s van HSE",
        "entre les cadences de HSE",
        "zwischen den Tempi der HSE",
        "between HSE's rates",
    ),
    "fast": Words(
        "meer dan 12 per minuut", "plus de 12 par minute", "über 12 pro Minute", "over 12 a minute"
    ),
    "above_shoulder": Words(
        "boven de schouder", "au-dessus de l’épaule", "über der Schulter", "above the shoulder"
    ),
    "shoulder_to_elbow": Words(
        "schouder tot elleboog", "épaule à coude", "Schulter bis Ellbogen", "shoulder to elbow"
    ),
    "elbow_to_knuckle": Words(
        "elleboog tot knokkels",
        "coude à jointures",
        "Ellbogen bis Fausthöhe",
        "elbow to knuckle",
    ),
    "knuckle_to_mid_lower_leg": Words(
        "knokkels tot half onderbeen",
        "jointures à mi-jambe",
        "Handknöchel bis Mitte Unterschenkel",
        "knuckle to mid lower leg",
    ),
    "below_mid_lower_leg": Words(
        "onder half onderbeen",
        "sous la mi-jambe",
        "unter Mitte Unterschenkel",
        "below mid lower leg",
    ),
}
