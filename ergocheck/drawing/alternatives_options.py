"""What the pictures of single answers and techniques show, in four languages."""

from ergocheck.domain.words import Words

OPTIONS: dict[str, Words] = {
    "seat_right": Words(
        nl="De zitting staat goed: de voeten plat, de knieën in een rechte hoek.",
        fr="L’assise est à la bonne hauteur : pieds à plat, genoux à angle droit.",
        de="Der Sitz stimmt: Die Füße stehen flach, die Knie im rechten Winkel.",
        en="The seat is right: the feet are flat, the knees at a right angle.",
    ),
    "seat_fits": Words(
        nl="Tussen de rand van de zitting en de knieholte past een vuist.",
        fr="Entre le bord de l’assise et le creux du genou passe un poing.",
        de="Zwischen Sitzkante und Kniekehle passt eine Faust.",
        en="A fist fits between the edge of the seat and the back of the knee.",
    ),
    "seat_deep": Words(
        nl="De zitting is te diep: haar rand raakt bijna de knieholte.",
        fr="L’assise est trop profonde : son bord touche presque le creux du genou.",
        de="Der Sitz ist zu tief: Seine Kante berührt fast die Kniekehle.",
        en="The seat is too deep: its edge nearly touches the back of the knee.",
    ),
    "seat_shallow": Words(
        nl="De zitting is te kort: een groot deel van de dij steekt uit.",
        fr="L’assise est trop courte : une grande partie de la cuisse dépasse.",
        de="Der Sitz ist zu kurz: Ein großer Teil des Oberschenkels ragt heraus.",
        en="The seat is too short: much of the thigh sticks out.",
    ),
    "seat_too_low": Words(
        nl="De zitting staat te laag: de knieën komen hoger dan de heupen.",
        fr="L’assise est trop basse : les genoux sont plus hauts que les hanches.",
        de="Der Sitz ist zu niedrig: Die Knie stehen höher als die Hüften.",
        en="The seat is too low: the knees are higher than the hips.",
    ),
    "seat_too_high": Words(
        nl="De zitting staat te hoog: de dijen hellen naar beneden, de hielen komen los.",
        fr="L’assise est trop haute : les cuisses descendent, les talons se soulèvent.",
        de="Der Sitz ist zu hoch: Die Oberschenkel fallen ab, die Fersen heben ab.",
        en="The seat is too high: the thighs slope down and the heels come off the floor.",
    ),
    "armrest_fits": Words(
        nl="De armsteunen dragen de onderarmen, de schouders hangen los.",
        fr="Les accoudoirs portent les avant-bras, les épaules sont relâchées.",
        de="Die Armlehnen tragen die Unterarme, die Schultern hängen locker.",
        en="The armrests carry the forearms, the shoulders hang loose.",
    ),
    "armrest_low": Words(
        nl="De armsteunen staan te laag: de ellebogen komen er niet aan.",
        fr="Les accoudoirs sont trop bas : les coudes ne les atteignent pas.",
        de="Die Armlehnen sind zu niedrig: Die Ellbogen erreichen sie nicht.",
        en="The armrests are too low: the elbows do not reach them.",
    ),
    "armrest_high": Words(
        nl="De armsteunen staan te hoog: ze duwen de schouders omhoog.",
        fr="Les accoudoirs sont trop hauts : ils poussent les épaules vers le haut.",
        de="Die Armlehnen sind zu hoch: Sie schieben die Schultern nach oben.",
        en="The armrests are too high: they push the shoulders up.",
    ),
    "armrests_fit": Words(
        nl="Van boven: de ellebogen rusten vlak naast het lichaam op de armsteunen.",
        fr="Vue de dessus : les coudes reposent près du corps sur les accoudoirs.",
        de="Von oben: Die Ellbogen liegen dicht am Körper auf den Armlehnen.",
        en="From above: the elbows rest on the armrests close to the body.",
    ),
    "armrest_narrow": Words(
        nl="Van boven: de armsteunen staan zo smal dat de armen ertussen klemmen.",
        fr="Vue de dessus : les accoudoirs sont si serrés que les bras sont coincés.",
        de="Von oben: Die Armlehnen stehen so eng, dass die Arme eingeklemmt sind.",
        en="From above: the armrests are so close that the arms are squeezed in.",
    ),
    "armrest_wide": Words(
        nl="Van boven: de armsteunen staan zo breed dat de ellebogen naar buiten wijzen.",
        fr="Vue de dessus : les accoudoirs sont si écartés que les coudes partent vers l’extérieur.",
        de="Von oben: Die Armlehnen stehen so weit, dass die Ellbogen nach außen zeigen.",
        en="From above: the armrests are so far apart that the elbows point outward.",
    ),
    "screen_low": Words(
        nl="Het scherm staat te laag: de nek buigt en de kin zakt.",
        fr="L’écran est trop bas : la nuque se plie et le menton descend.",
        de="Der Bildschirm steht zu tief: Der Nacken beugt sich, das Kinn sinkt.",
        en="The screen is too low: the neck bends and the chin drops.",
    ),
    "screen_near": Words(
        nl="Het scherm staat dichter dan een armlengte.",
        fr="L’écran est plus près que la longueur d’un bras.",
        de="Der Bildschirm steht näher als eine Armlänge.",
        en="The screen stands nearer than an arm’s length.",
    ),
    "screen_far": Words(
        nl="Het scherm staat verder dan een armlengte.",
        fr="L’écran est plus loin que la longueur d’un bras.",
        de="Der Bildschirm steht weiter weg als eine Armlänge.",
        en="The screen stands further than an arm’s length.",
    ),
    "screen_aside": Words(
        nl="Van boven: het scherm staat een beetje opzij, het hoofd is licht gedraaid.",
        fr="Vue de dessus : l’écran est un peu de côté, la tête légèrement tournée.",
        de="Von oben: Der Bildschirm steht etwas seitlich, der Kopf ist leicht gedreht.",
        en="From above: the screen stands a little to the side, the head is turned slightly.",
    ),
    "shoulders_down": Words(
        nl="De schouders zakken; de bovenarmen hangen los naast het lichaam.",
        fr="Les épaules descendent ; les bras pendent, relâchés, le long du corps.",
        de="Die Schultern sinken; die Oberarme hängen locker am Körper.",
        en="The shoulders drop; the upper arms hang loose beside the body.",
    ),
    "phone_near": Words(
        nl="Van boven: de telefoon staat vlak naast het toetsenbord, onder de hand.",
        fr="Vue de dessus : le téléphone est juste à côté du clavier, sous la main.",
        de="Von oben: Das Telefon steht gleich neben der Tastatur, unter der Hand.",
        en="From above: the phone stands right beside the keyboard, under the hand.",
    ),
    "lift_feet_narrow": Words(
        nl="Van boven: de voeten staan dicht naast elkaar voor de last.",
        fr="Vue de dessus : les pieds sont serrés côte à côte devant la charge.",
        de="Von oben: Die Füße stehen eng nebeneinander vor der Last.",
        en="From above: the feet stand close together in front of the load.",
    ),
    "chair_turned": Words(
        nl="Van boven: stoel, voeten en romp draaien samen naar wat opzij ligt.",
        fr="Vue de dessus : chaise, pieds et tronc tournent ensemble vers ce qui est sur le côté.",
        de="Von oben: Stuhl, Füße und Rumpf drehen sich gemeinsam zu dem, was seitlich liegt.",
        en="From above: chair, feet and trunk turn together towards what lies at the side.",
    ),
    "lift_look": Words(
        nl="Iemand staat voor een doos en kijkt ernaar, voor het tillen.",
        fr="Une personne debout devant une caisse la regarde avant de la soulever.",
        de="Jemand steht vor einer Kiste und schaut sie an, bevor er sie hebt.",
        en="Someone stands before a box and looks at it before lifting.",
    ),
    "lift_half": Words(
        nl="Iemand neemt een doos, knieën, heupen en rug half gebogen, één voet vooruit.",
        fr="Une personne prend une caisse, genoux, hanches et dos à demi fléchis, un pied en avant.",
        de="Jemand nimmt eine Kiste auf, Knie, Hüfte und Rücken halb gebeugt, ein Fuß weiter vorn.",
        en="Someone takes a box, knees, hips and back half bent, one foot ahead.",
    ),
    "mouse_left": Words(
        nl="Van boven: de muis ligt links van het toetsenbord, in de linkerhand.",
        fr="Vue de dessus : la souris est à gauche du clavier, dans la main gauche.",
        de="Von oben: Die Maus liegt links von der Tastatur, in der linken Hand.",
        en="From above: the mouse lies left of the keyboard, in the left hand.",
    ),
    "lift_away": Words(
        nl="Iemand houdt een doos met gestrekte armen voor zich uit.",
        fr="Une personne tient une caisse à bout de bras devant elle.",
        de="Jemand hält eine Kiste mit ausgestreckten Armen vor sich.",
        en="Someone holds a box out in front with the arms stretched.",
    ),
    "lift_far": Words(
        nl="Iemand houdt een doos ver voor zich, armen gestrekt en romp voorover.",
        fr="Une personne tient une caisse loin devant, bras tendus et tronc penché.",
        de="Jemand hält eine Kiste weit vor sich, Arme gestreckt, Rumpf vorgebeugt.",
        en="Someone holds a box far out, arms stretched and trunk bent forward.",
    ),
    "standing_desk_high": Words(
        nl="Iemand werkt staand aan een te hoog blad: de schouders gaan omhoog.",
        fr="Une personne travaille debout à un bureau trop haut : les épaules montent.",
        de="Jemand arbeitet im Stehen an einem zu hohen Tisch: Die Schultern gehen hoch.",
        en="Someone works standing at a desk that is too high: the shoulders go up.",
    ),
    "standing_desk_low": Words(
        nl="Iemand werkt staand aan een te laag blad: de rug buigt naar voren.",
        fr="Une personne travaille debout à un bureau trop bas : le dos se penche.",
        de="Jemand arbeitet im Stehen an einem zu niedrigen Tisch: Der Rücken beugt sich.",
        en="Someone works standing at a desk that is too low: the back bends forward.",
    ),
    "sofa_support": Words(
        nl="Iemand zit op de sofa met een kussen in de rug en de voeten op de vloer.",
        fr="Une personne est assise dans le canapé, un coussin dans le dos, les pieds au sol.",
        de="Jemand sitzt auf dem Sofa, ein Kissen im Rücken, die Füße auf dem Boden.",
        en="Someone sits on the sofa with a cushion behind the back and the feet on the floor.",
    ),
}
