"""What the pictures show, in four languages: seen from above."""

from ergocheck.domain.words import Words

ABOVE: dict[str, Words] = {
    "twisting": Words(
        nl="Van boven: de romp draait naar de doos terwijl de voeten blijven staan.",
        fr="Vu de dessus : le tronc tourne vers la caisse, les pieds restent en place.",
        de="Von oben: Der Rumpf dreht sich zur Kiste, die Füße bleiben stehen.",
        en="From above: the trunk twists to the box while the feet stay put.",
    ),
    "moving_feet": Words(
        nl="Van boven: de voeten stappen mee en de romp draait mee, tot recht voor de doos.",
        fr="Vu de dessus : les pieds se déplacent et le tronc tourne avec eux, face à la caisse.",
        de="Von oben: Die Füße gehen mit, der Rumpf dreht sich mit ihnen, gerade vor die Kiste.",
        en="From above: the feet step round and the trunk turns with them, straight before the box.",
    ),
    "screen_front": Words(
        nl="Van boven: het scherm staat recht voor het gezicht.",
        fr="Vu de dessus : l’écran est droit devant le visage.",
        de="Von oben: Der Bildschirm steht gerade vor dem Gesicht.",
        en="From above: the screen stands straight before the face.",
    ),
    "screen_turned": Words(
        nl="Van boven: het scherm staat schuin opzij en het hoofd draait mee.",
        fr="Vu de dessus : l’écran est sur le côté et la tête reste tournée.",
        de="Von oben: Der Bildschirm steht seitlich, der Kopf bleibt gedreht.",
        en="From above: the screen stands to the side and the head stays turned.",
    ),
    "two_screens": Words(
        nl="Van boven: twee schermen raken elkaar in het midden, licht gebogen.",
        fr="Vu de dessus : deux écrans se touchent au milieu, légèrement en angle.",
        de="Von oben: Zwei Bildschirme treffen sich in der Mitte, leicht abgewinkelt.",
        en="From above: two screens meet in the middle at a slight angle.",
    ),
    "mouse_close": Words(
        nl="Van boven: de muis ligt vlak naast het toetsenbord, elleboog bij het lichaam.",
        fr="Vu de dessus : la souris est tout près du clavier, le coude près du corps.",
        de="Von oben: Die Maus liegt dicht neben der Tastatur, Ellbogen am Körper.",
        en="From above: the mouse is right beside the keyboard, elbow by the body.",
    ),
    "mouse_far": Words(
        nl="Van boven: de muis ligt ver opzij en de arm is gestrekt.",
        fr="Vu de dessus : la souris est loin sur le côté et le bras est tendu.",
        de="Von oben: Die Maus liegt weit außen, der Arm ist gestreckt.",
        en="From above: the mouse is far to the side and the arm is stretched.",
    ),
    "phone_far": Words(
        nl="Van boven: de telefoon staat in de verste hoek en de arm reikt ernaar.",
        fr="Vu de dessus : le téléphone est dans le coin et le bras doit s’étendre.",
        de="Von oben: Das Telefon steht weit hinten, der Arm muss sich strecken.",
        en="From above: the phone stands in the far corner and the arm reaches for it.",
    ),
    "desk_space": Words(
        nl="Van boven: plaats voor scherm, toetsenbord, papieren en onderarmen.",
        fr="Vu de dessus : de la place pour l’écran, le clavier, les papiers et les bras.",
        de="Von oben: Platz für Bildschirm, Tastatur, Papiere und Unterarme.",
        en="From above: room for screen, keyboard, papers and forearms.",
    ),
    "armrest_width": Words(
        nl="Van boven: de afstand tussen de armsteunen, met de ellebogen erop.",
        fr="Vu de dessus : l’écart entre les accoudoirs, avec les coudes dessus.",
        de="Von oben: der Abstand zwischen den Armlehnen, die Ellbogen darauf.",
        en="From above: the distance between the armrests, the elbows on them.",
    ),
    "wrists_sideways": Words(
        nl="Van boven: de handen zijn aan het toetsenbord naar buiten geknikt.",
        fr="Vu de dessus : les mains sont cassées vers l’extérieur sur le clavier.",
        de="Von oben: Die Hände sind an der Tastatur nach außen abgeknickt.",
        en="From above: the hands are bent outward at the keyboard.",
    ),
    "keyboard_overview": Words(
        nl="Van boven: toetsenbord en muis liggen recht voor het lichaam.",
        fr="Vu de dessus : le clavier et la souris sont droit devant le corps.",
        de="Von oben: Tastatur und Maus liegen gerade vor dem Körper.",
        en="From above: keyboard and mouse lie straight before the body.",
    ),
    "lift_angle": Words(
        nl="Van boven: de hoek tussen recht vooruit en de last opzij.",
        fr="Vu de dessus : l’angle entre l’avant et la charge sur le côté.",
        de="Von oben: der Winkel zwischen geradeaus und der Last an der Seite.",
        en="From above: the angle between straight ahead and the load at the side.",
    ),
    "lift_feet_stance": Words(
        nl="Van boven: de voeten staan uiteen, één iets voor de andere, naast de last.",
        fr="Vu de dessus : pieds écartés, l’un un peu devant l’autre, autour de la charge.",
        de="Von oben: Die Füße stehen breit, einer etwas weiter vorn, neben der Last.",
        en="From above: feet apart, one slightly ahead, on either side of the load.",
    ),
    "reach_zones": Words(
        nl="Van boven: de zones nabij, gewoon en ver voor iemand aan het bureau.",
        fr="Vu de dessus : les zones proche et accessible autour d’une personne à son bureau.",
        de="Von oben: die Zonen nah, üblich und weit vor einer Person am Schreibtisch.",
        en="From above: the zones near, usual and far before someone at a desk.",
    ),
}
