"""What the pictures show, in four languages: standing, lifting, reaching and moving, from the side."""

from ergocheck.domain.words import Words

STANDING: dict[str, Words] = {
    "standing": Words(
        nl="Iemand staat rechtop, de armen los naast het lichaam.",
        fr="Une personne debout, droite, les bras le long du corps.",
        de="Eine Person steht aufrecht, die Arme locker neben dem Körper.",
        en="Someone stands upright, arms loose beside the body.",
    ),
    "standing_desk": Words(
        nl="Staand werken: de hoogte van het werkblad, gemeten vanaf de vloer.",
        fr="Travail debout : la hauteur du plan de travail, mesurée depuis le sol.",
        de="Arbeit im Stehen: die Höhe der Tischplatte, gemessen ab dem Boden.",
        en="Working on one’s feet: the height of the desk, measured from the floor.",
    ),
    "foot_rail": Words(
        nl="Staand werken met één voet op een voetstang.",
        fr="Travail debout, un pied sur une barre.",
        de="Arbeit im Stehen, ein Fuß auf einer Fußstange.",
        en="Working on one’s feet with one foot on a rail.",
    ),
    "kneeling_garden": Words(
        nl="In de tuin werken op één knie, met rechte rug.",
        fr="Travail au jardin, un genou au sol, le dos droit.",
        de="Gartenarbeit auf einem Knie, mit geradem Rücken.",
        en="Working in the garden on one knee, with a straight back.",
    ),
    "sofa": Words(
        nl="Weggezakt in de sofa: het bekken schuift weg en de onderrug hangt los.",
        fr="Enfoncé dans le canapé : le bassin glisse et le bas du dos reste sans appui.",
        de="Ins Sofa gesunken: Das Becken rutscht vor, der untere Rücken hängt frei.",
        en="Sunk into the sofa: the pelvis slides forward and the lower back hangs free.",
    ),
    "walk_break": Words(
        nl="Iemand stapt rond: een pauze voor de rug.",
        fr="Une personne marche : une pause pour le dos.",
        de="Jemand geht umher: eine Pause für den Rücken.",
        en="Someone walks about: a break for the back.",
    ),
    "compensate": Words(
        nl="Na het tillen strekt iemand zich uit, armen omhoog; de doos blijft staan.",
        fr="Après l’effort, une personne s’étire, bras levés ; la caisse est posée.",
        de="Nach dem Heben streckt sich jemand, die Arme nach oben; die Kiste steht.",
        en="After lifting someone stretches, arms up; the box is left standing.",
    ),
    "lift_round_back": Words(
        nl="Een doos van de vloer tillen met gestrekte knieën en een ronde rug.",
        fr="Une caisse est soulevée du sol, jambes tendues et dos rond.",
        de="Eine Kiste wird mit gestreckten Knien und rundem Rücken gehoben.",
        en="A box is lifted from the floor with straight knees and a round back.",
    ),
    "lift_knees": Words(
        nl="Een doos dicht bij het lichaam tillen, door de knieën, met rechte rug.",
        fr="Une caisse est soulevée près du corps, genoux pliés, dos droit.",
        de="Eine Kiste wird nah am Körper gehoben, Knie gebeugt, Rücken gerade.",
        en="A box is lifted close to the body, knees bent, back straight.",
    ),
    "lift_smoothly": Words(
        nl="Een doos komt van de vloer in één vloeiende boog tot dicht bij het lichaam.",
        fr="Une caisse quitte le sol en une seule courbe souple, jusque près du corps.",
        de="Eine Kiste kommt in einem ruhigen Bogen vom Boden bis nah an den Körper.",
        en="A box comes up from the floor in one even curve, close to the body.",
    ),
    "lift_overview": Words(
        nl="Iemand draagt een doos met beide handen voor het lichaam.",
        fr="Une personne porte une caisse à deux mains devant elle.",
        de="Jemand trägt eine Kiste mit beiden Händen vor dem Körper.",
        en="Someone carries a box in both hands before the body.",
    ),
    "lift_distance": Words(
        nl="De afstand van de enkels tot de handen die de last vasthouden.",
        fr="La distance entre les chevilles et les mains qui tiennent la charge.",
        de="Der Abstand von den Knöcheln zu den Händen an der Last.",
        en="The distance from the ankles to the hands that hold the load.",
    ),
    "lift_height": Words(
        nl="De hoogte van de handen boven de vloer bij het vastnemen.",
        fr="La hauteur des mains au-dessus du sol au moment de la prise.",
        de="Die Höhe der Hände über dem Boden beim Greifen.",
        en="The height of the hands above the floor when they take hold.",
    ),
    "lift_travel": Words(
        nl="Het hoogteverschil tussen begin en einde van het tillen.",
        fr="La différence de hauteur entre le début et la fin du levage.",
        de="Der Höhenunterschied zwischen Anfang und Ende des Hebens.",
        en="The difference in height between the start and the end of the lift.",
    ),
    "lift_control": Words(
        nl="De last hangt in de gestrekte armen terwijl naar zijn plaats wordt gemikt.",
        fr="La charge est à bout de bras pendant qu’on vise sa place.",
        de="Die Last hängt an gestreckten Armen, während sie gezielt abgesetzt wird.",
        en="The load hangs on outstretched arms while it is aimed at its place.",
    ),
    "lift_floor": Words(
        nl="Een doos wordt van de vloer genomen: de handen komen laag.",
        fr="Une caisse est prise au sol : les mains descendent très bas.",
        de="Eine Kiste wird vom Boden genommen: Die Hände kommen tief hinunter.",
        en="A box is taken from the floor: the hands come down low.",
    ),
    "lift_team": Words(
        nl="Twee mensen dragen samen een lange doos.",
        fr="Deux personnes portent ensemble une longue caisse.",
        de="Zwei Personen tragen zusammen eine lange Kiste.",
        en="Two people carry one long box together.",
    ),
    "lift_aid": Words(
        nl="Een heftafel brengt de doos op heuphoogte.",
        fr="Une table élévatrice amène la caisse à hauteur de hanche.",
        de="Ein Hubtisch bringt die Kiste auf Hüfthöhe.",
        en="A lifting table brings the box to hip height.",
    ),
    "lift_slide": Words(
        nl="De doos staat op de rand en wordt naar haar plaats geschoven.",
        fr="La caisse est posée sur le bord, puis glissée à sa place.",
        de="Die Kiste wird auf die Kante gesetzt und an ihren Platz geschoben.",
        en="The box is put on the edge and slid to its place.",
    ),
    "push_cart": Words(
        nl="Iemand duwt dozen op een wagentje in plaats van ze te dragen.",
        fr="Une personne pousse des caisses sur un chariot au lieu de les porter.",
        de="Jemand schiebt Kisten auf einem Wagen, statt sie zu tragen.",
        en="Someone pushes boxes on a cart instead of carrying them.",
    ),
    "reach_overhead": Words(
        nl="Een doos staat boven het hoofd: armen en hoofd gaan ver omhoog.",
        fr="Une boîte est au-dessus de la tête : les bras et la tête se lèvent loin.",
        de="Eine Schachtel steht über Kopfhöhe: Arme und Kopf gehen weit hoch.",
        en="A box stands above the head: arms and head go far up.",
    ),
    "reach_low": Words(
        nl="Een doos staat bijna op de vloer: de rug buigt diep.",
        fr="Une boîte est presque au sol : le dos se plie fortement.",
        de="Eine Schachtel steht fast am Boden: Der Rücken beugt sich tief.",
        en="A box stands almost on the floor: the back bends deeply.",
    ),
    "reach_shelf": Words(
        nl="Een rek met de zone tussen heup en schouder aangeduid; de doos staat erin.",
        fr="Une étagère avec la zone entre hanche et épaule ; la boîte s’y trouve.",
        de="Ein Regal mit der Zone zwischen Hüfte und Schulter; die Schachtel steht darin.",
        en="A rack with the zone between hip and shoulder marked; the box stands in it.",
    ),
}
