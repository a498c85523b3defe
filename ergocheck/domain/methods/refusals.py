"""Why a case was refused: one sentence per key in four languages, values in braces."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.words import Words

MESSAGES: Final[Mapping[str, Words]] = {
    "required": Words(
        nl="Deze waarde ontbreekt; verwacht wordt {expected}.",
        fr="Cette valeur manque ; il faut {expected}.",
        de="Dieser Wert fehlt; erwartet wird {expected}.",
        en="This value is missing; expected is {expected}.",
    ),
    "not_a_number": Words(
        nl="Hier hoort een getal te staan ({expected}).",
        fr="Il faut un nombre ici ({expected}).",
        de="Hier gehört eine Zahl hin ({expected}).",
        en="A number is expected here ({expected}).",
    ),
    "not_finite": Words(
        nl="Hier hoort een eindig getal te staan ({expected}).",
        fr="Il faut un nombre fini ici ({expected}).",
        de="Hier gehört eine endliche Zahl hin ({expected}).",
        en="A finite number is expected here ({expected}).",
    ),
    "not_whole": Words(
        nl="Hier hoort een geheel getal te staan ({expected}).",
        fr="Il faut un nombre entier ici ({expected}).",
        de="Hier gehört eine ganze Zahl hin ({expected}).",
        en="A whole number is expected here ({expected}).",
    ),
    "out_of_range": Words(
        nl="{value} valt buiten het bereik ({expected}).",
        fr="{value} est hors des limites ({expected}).",
        de="{value} liegt außerhalb des Bereichs ({expected}).",
        en="{value} is out of range ({expected}).",
    ),
    "above_field": Words(
        nl="De waarde mag niet groter zijn dan {other} ({limit}).",
        fr="La valeur ne peut pas dépasser {other} ({limit}).",
        de="Der Wert darf {other} ({limit}) nicht übersteigen.",
        en="The value may not exceed {other} ({limit}).",
    ),
    "not_a_word": Words(
        nl="Kies een van deze woorden: {expected}.",
        fr="Choisissez un de ces mots : {expected}.",
        de="Wählen Sie eines dieser Wörter: {expected}.",
        en="One of these words is expected: {expected}.",
    ),
    "not_a_boolean": Words(
        nl="Hier hoort true of false te staan.",
        fr="Il faut true ou false ici.",
        de="Hier gehört true oder false hin.",
        en="true or false is expected here.",
    ),
    "not_an_object": Words(
        nl="Hier hoort een object met velden te staan: {expected}.",
        fr="Il faut un objet avec ces champs ici : {expected}.",
        de="Hier gehört ein Objekt mit diesen Feldern hin: {expected}.",
        en="An object with these fields is expected here: {expected}.",
    ),
    "not_an_array": Words(
        nl="Hier hoort een lijst te staan: {expected}.",
        fr="Il faut une liste ici : {expected}.",
        de="Hier gehört eine Liste hin: {expected}.",
        en="An array is expected here: {expected}.",
    ),
    "empty": Words(
        nl="De lijst moet minstens één element bevatten.",
        fr="La liste doit contenir au moins un élément.",
        de="Die Liste muss mindestens ein Element enthalten.",
        en="The array must hold at least one element.",
    ),
    "given_twice": Words(
        nl="Dit veld staat er meer dan één keer.",
        fr="Ce champ figure plus d’une fois.",
        de="Dieses Feld kommt mehr als einmal vor.",
        en="This field is given more than once.",
    ),
    "unknown_field": Words(
        nl="Dit veld hoort niet bij deze methode; bekend zijn: {expected}.",
        fr="Ce champ n’appartient pas à cette méthode ; champs connus : {expected}.",
        de="Dieses Feld gehört nicht zu dieser Methode; bekannt sind: {expected}.",
        en="This method does not know the field; it knows: {expected}.",
    ),
    "over_480_minutes": Words(
        nl="Samen meer dan 480 minuten werk: daarvoor geeft de methode geen grenzen.",
        fr="Plus de 480 minutes de travail au total : la méthode ne donne pas de limites.",
        de="Zusammen mehr als 480 Minuten Arbeit: Dafür nennt die Methode keine Grenzen.",
        en="More than 480 minutes of work in all: the method gives no limits for that.",
    ),
    "over_24_hours": Words(
        nl="De blokken duren samen meer dan 24 uur.",
        fr="Les blocs durent ensemble plus de 24 heures.",
        de="Die Abschnitte dauern zusammen mehr als 24 Stunden.",
        en="The blocks last more than 24 hours together.",
    ),
    "no_body_height": Words(
        nl="Geef de lichaamslengte of minstens één gemeten hoogte.",
        fr="Donnez la taille ou au moins une hauteur mesurée.",
        de="Geben Sie die Körpergröße oder mindestens eine gemessene Höhe an.",
        en="Give the stature or at least one measured height.",
    ),
    "nothing_given": Words(
        nl="Geef werkperioden, of een tempo met een aantal minuten.",
        fr="Donnez des périodes de travail, ou une cadence avec un nombre de minutes.",
        de="Geben Sie Arbeitsabschnitte oder ein Tempo mit Minuten an.",
        en="Give periods of work, or a rate with a number of minutes.",
    ),
    "longer_than_block": Words(
        nl="Langer dan het blok zelf, dat {limit} minuten duurt.",
        fr="Plus long que le bloc, qui dure {limit} minutes.",
        de="Länger als der Abschnitt, der {limit} Minuten dauert.",
        en="Longer than the block, which lasts {limit} minutes.",
    ),
    "out_of_scope": Words(
        nl="De methode geldt hier niet.",
        fr="La méthode ne s’applique pas ici.",
        de="Die Methode gilt hier nicht.",
        en="The method does not apply here.",
    ),
}
