"""What the pictures show, in four languages: the surroundings, time, people and close views."""

from ergocheck.domain.words import Words

AROUND: dict[str, Words] = {
    "light": Words(
        nl="Een lamp boven de voorkant van het werkblad verlicht het werk, niet het scherm.",
        fr="Une lampe au-dessus du bord éclaire le travail, pas l’écran.",
        de="Eine Lampe über der Tischkante beleuchtet die Arbeit, nicht den Bildschirm.",
        en="A lamp above the front of the desk lights the work, not the screen.",
    ),
    "blinds": Words(
        nl="Een raam achter het werkblad met zonwering die naar beneden gaat.",
        fr="Une fenêtre derrière le bureau, avec un store que l’on baisse.",
        de="Ein Fenster hinter dem Tisch mit einer Jalousie, die heruntergeht.",
        en="A window behind the desk with blinds that come down.",
    ),
    "screen_glare": Words(
        nl="Een raam achter de rug: het licht spiegelt via het scherm in de ogen.",
        fr="Une fenêtre dans le dos : la lumière se reflète de l’écran vers les yeux.",
        de="Ein Fenster im Rücken: Das Licht spiegelt vom Bildschirm in die Augen.",
        en="A window behind the back: its light bounces off the screen into the eyes.",
    ),
    "noise": Words(
        nl="Geluid komt van achteren naar iemand die aan het werk is.",
        fr="Du bruit arrive dans le dos d’une personne qui travaille.",
        de="Lärm kommt von hinten auf jemanden zu, der arbeitet.",
        en="Noise comes from behind at someone who is working.",
    ),
    "climate": Words(
        nl="Een thermometer naast het werkblad en tocht uit een rooster in het plafond.",
        fr="Un thermomètre près du bureau et un courant d’air venant du plafond.",
        de="Ein Thermometer neben dem Tisch und Zugluft aus der Decke.",
        en="A thermometer beside the desk and a draught from the ceiling.",
    ),
    "room": Words(
        nl="Een kamer van boven: twee werkplekken en een vrije doorgang naar de deur.",
        fr="Une pièce vue de dessus : deux postes et un passage libre vers la porte.",
        de="Ein Raum von oben: zwei Arbeitsplätze und ein freier Weg zur Tür.",
        en="A room from above: two workplaces and a free way to the door.",
    ),
    "software": Words(
        nl="Een scherm van voren met een overzichtelijk formulier en een duidelijke knop.",
        fr="Un écran vu de face, avec un formulaire lisible et un bouton net.",
        de="Ein Bildschirm von vorn mit einem klaren Formular und einem Knopf.",
        en="A screen from the front with a clear form and one plain button.",
    ),
    "screen_text": Words(
        nl="Een scherm van voren met letters van groot naar klein.",
        fr="Un écran vu de face, avec des lettres de grande à petite taille.",
        de="Ein Bildschirm von vorn mit großen bis kleinen Buchstaben.",
        en="A screen from the front with letters from large to small.",
    ),
    "breaks": Words(
        nl="Een klok waarop vijf minuten van het uur als pauze zijn aangeduid, met een kop.",
        fr="Une horloge où cinq minutes de l’heure sont marquées comme pause, et une tasse.",
        de="Eine Uhr, auf der fünf Minuten als Pause markiert sind, und eine Tasse.",
        en="A clock with five minutes of the hour marked as a break, and a cup.",
    ),
    "sit_stand": Words(
        nl="Hetzelfde werkblad laag om te zitten en hoog om te staan.",
        fr="Le même plan de travail, bas pour s’asseoir et haut pour être debout.",
        de="Derselbe Tisch niedrig zum Sitzen und hoch zum Stehen.",
        en="The same desk low for sitting and high for standing.",
    ),
    "change_posture": Words(
        nl="Iemand wisselt af tussen zittend en staand werken.",
        fr="Une personne alterne entre travail assis et travail debout.",
        de="Jemand wechselt zwischen Arbeit im Sitzen und im Stehen.",
        en="Someone changes between working seated and working on their feet.",
    ),
    "instruction": Words(
        nl="Iemand legt uit hoe de stoel wordt ingesteld; de ander zit erop.",
        fr="Une personne explique le réglage de la chaise ; l’autre y est assise.",
        de="Jemand erklärt, wie der Stuhl eingestellt wird; die andere Person sitzt darauf.",
        en="Someone explains how to set the chair; the other sits on it.",
    ),
    "analysis": Words(
        nl="Iemand met een klembord bekijkt een werkplek in gebruik.",
        fr="Une personne avec un bloc-notes observe un poste occupé.",
        de="Jemand mit einem Klemmbrett betrachtet einen besetzten Arbeitsplatz.",
        en="Someone with a clipboard looks at a workplace in use.",
    ),
    "eye_test": Words(
        nl="Iemand leest letters van een kaart: een oogonderzoek.",
        fr="Une personne lit des lettres sur un tableau : un examen de la vue.",
        de="Jemand liest Buchstaben von einer Tafel: eine Augenuntersuchung.",
        en="Someone reads letters from a chart: an eye test.",
    ),
    "empty_workplace": Words(
        nl="Een stoel en een werkblad waar niemand zit.",
        fr="Une chaise et un bureau où personne n’est assis.",
        de="Ein Stuhl und ein Tisch, an dem niemand sitzt.",
        en="A chair and a desk that nobody sits at.",
    ),
    "chair_overview": Words(
        nl="Een bureaustoel; pijlen tonen wat te verstellen is: hoogte, diepte, rug, armsteun.",
        fr="Une chaise de bureau ; des flèches montrent ses réglages.",
        de="Ein Bürostuhl; Pfeile zeigen, was sich einstellen lässt.",
        en="An office chair; arrows show what can be set: height, depth, back, armrest.",
    ),
    "lift_grip": Words(
        nl="Een hand houdt een doos vast in de handgreep.",
        fr="Une main tient une caisse par sa poignée.",
        de="Eine Hand hält eine Kiste am Griffloch.",
        en="A hand holds a box by its grip hole.",
    ),
    "mouse_palm": Words(
        nl="Een muis die de hand vult: de hele handpalm rust erop.",
        fr="Une souris qui remplit la main : toute la paume repose dessus.",
        de="Eine Maus, die die Hand füllt: Die ganze Handfläche liegt auf.",
        en="A mouse that fills the hand: the whole palm rests on it.",
    ),
    "mouse_grip": Words(
        nl="Een te kleine muis: gebogen vingers knijpen en de pols knikt.",
        fr="Une souris trop petite : les doigts se crispent et le poignet se plie.",
        de="Eine zu kleine Maus: Die Finger klammern und das Handgelenk knickt ab.",
        en="A mouse that is too small: bent fingers pinch it and the wrist bends.",
    ),
}
