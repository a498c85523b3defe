"""What the NIOSH methods say, in four languages."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.words import Words

NAME: Final = Words(
    nl="NIOSH-tilvergelijking (herzien)",
    fr="Équation de levage du NIOSH (révisée)",
    de="NIOSH-Hebegleichung (überarbeitet)",
    en="Revised NIOSH lifting equation",
)
NAME_MULTI: Final = Words(
    nl="NIOSH-tilvergelijking, meerdere taken",
    fr="Équation de levage du NIOSH, plusieurs tâches",
    de="NIOSH-Hebegleichung, mehrere Aufgaben",
    en="Revised NIOSH lifting equation, several tasks",
)
NAME_DURATION: Final = Words(
    nl="NIOSH: duurklasse en tilfrequentie",
    fr="NIOSH : classe de durée et fréquence de levage",
    de="NIOSH: Dauerklasse und Hebefrequenz",
    en="NIOSH: duration class and lifting frequency",
)

BAND_SAYS: Final[Mapping[str, Words]] = {
    "very_low": Words(
        nl="Zeer laag: de last blijft binnen de aanbevolen grens (index tot 1).",
        fr="Très faible : la charge reste dans la limite recommandée (indice jusqu’à 1).",
        de="Sehr niedrig: Die Last bleibt innerhalb der empfohlenen Grenze (Index bis 1).",
        en="Very low: the load stays within the recommended limit (index up to 1).",
    ),
    "low": Words(
        nl="Laag: boven de aanbevolen grens, verhoogd risico voor sommige mensen (index tot 1,5).",
        fr="Faible : au-dessus de la limite, risque accru pour certains (indice jusqu’à 1,5).",
        de="Niedrig: über der empfohlenen Grenze, erhöhtes Risiko für einige (Index bis 1,5).",
        en="Low: above the recommended limit, increased risk for some people (index up to 1.5).",
    ),
    "moderate": Words(
        nl="Matig: duidelijk boven de aanbevolen grens, verhoogd risico (index tot 2).",
        fr="Modéré : nettement au-dessus de la limite, risque accru (indice jusqu’à 2).",
        de="Mäßig: deutlich über der empfohlenen Grenze, erhöhtes Risiko (Index bis 2).",
        en="Moderate: clearly above the recommended limit, increased risk (index up to 2).",
    ),
    "high": Words(
        nl="Hoog: twee tot drie keer de aanbevolen grens.",
        fr="Élevé : deux à trois fois la limite recommandée.",
        de="Hoch: das Zwei- bis Dreifache der empfohlenen Grenze.",
        en="High: two to three times the recommended limit.",
    ),
    "very_high": Words(
        nl="Zeer hoog: meer dan drie keer de aanbevolen grens.",
        fr="Très élevé : plus de trois fois la limite recommandée.",
        de="Sehr hoch: mehr als das Dreifache der empfohlenen Grenze.",
        en="Very high: more than three times the recommended limit.",
    ),
}

OUTSIDE: Final = Words(
    nl="Buiten de grenzen van de vergelijking: {causes}. Er is geen index; zo tillen moet anders.",
    fr="Hors des limites de l’équation : {causes}. Il n’y a pas d’indice ; ce levage doit changer.",
    de="Außerhalb der Grenzen der Gleichung: {causes}. Es gibt keinen Index; so heben geht nicht.",
    en="Outside the limits of the equation: {causes}. There is no index; this lift has to change.",
)
REFUSED: Final = Words(
    nl="De NIOSH-vergelijking geldt hier niet: {conditions}.",
    fr="L’équation du NIOSH ne s’applique pas ici : {conditions}.",
    de="Die NIOSH-Gleichung gilt hier nicht: {conditions}.",
    en="The NIOSH equation does not apply here: {conditions}.",
)
DURATION_SAYS: Final[Mapping[str, Words]] = {
    "short": Words(nl="Korte duur", fr="Durée courte", de="Kurze Dauer", en="Short duration"),
    "moderate": Words(
        nl="Matige duur", fr="Durée moyenne", de="Mittlere Dauer", en="Moderate duration"
    ),
    "long": Words(nl="Lange duur", fr="Durée longue", de="Lange Dauer", en="Long duration"),
}
NO_DURATION: Final = Words(
    nl="Alleen de frequentie is gevraagd.",
    fr="Seule la fréquence est demandée.",
    de="Nur die Frequenz ist gefragt.",
    en="Only the frequency is asked for.",
)
