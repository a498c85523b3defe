"""The sentence of every refusal, in four languages, under the key that the domain gives it."""

from collections.abc import Mapping

from ergocheck.domain.words import Words

SENTENCES: Mapping[str, Words] = {
    "question_unknown": Words(
        nl="Deze vraag staat niet in de gekozen checklists.",
        fr="Cette question ne figure pas dans les listes choisies.",
        de="Diese Frage steht in keiner der gewählten Checklisten.",
        en="No chosen checklist asks this question.",
    ),
    "must_be_answered": Words(
        nl="„Niet van toepassing” kan hier niet. Kies een antwoord.",
        fr="« Sans objet » n’est pas possible ici. Choisissez une réponse.",
        de="„Trifft nicht zu“ geht hier nicht. Wählen Sie eine Antwort.",
        en="“Does not apply” is not possible here. Choose an answer.",
    ),
    "reason_too_long": Words(
        nl="Houd de reden korter dan {longest} tekens.",
        fr="Limitez la raison à {longest} caractères.",
        de="Fassen Sie den Grund in höchstens {longest} Zeichen.",
        en="Keep the reason to at most {longest} characters.",
    ),
    "choose_one": Words(
        nl="Kies een van de antwoorden: {options}.",
        fr="Choisissez l’une des réponses : {options}.",
        de="Wählen Sie eine der Antworten: {options}.",
        en="Choose one of the answers: {options}.",
    ),
    "choose_some": Words(
        nl="Kies alleen uit deze antwoorden: {options}.",
        fr="Choisissez uniquement parmi ces réponses : {options}.",
        de="Wählen Sie nur aus diesen Antworten: {options}.",
        en="Choose only from these answers: {options}.",
    ),
    "not_a_number": Words(
        nl="Vul een getal in van {low} tot {high}.",
        fr="Indiquez un nombre de {low} à {high}.",
        de="Geben Sie eine Zahl von {low} bis {high} ein.",
        en="Enter a number from {low} to {high}.",
    ),
    "out_of_range": Words(
        nl="Dat kan niet kloppen: meet opnieuw, van {low} tot {high} kan.",
        fr="Cela semble inexact : mesurez à nouveau, de {low} à {high} est possible.",
        de="Das kann nicht stimmen: bitte neu messen, möglich ist {low} bis {high}.",
        en="That cannot be right: measure again, {low} to {high} is possible.",
    ),
    "not_an_amount": Words(
        nl="Vul een bedrag in van 0 tot 10 miljoen euro, zoals 1250 of 75,50.",
        fr="Indiquez un montant de 0 à 10 millions d’euros, comme 1250 ou 75,50.",
        de="Geben Sie einen Betrag von 0 bis 10 Millionen Euro ein, etwa 1250 oder 75,50.",
        en="Enter an amount from 0 to 10 million euros, such as 1250 or 75.50.",
    ),
    "not_a_day": Words(
        nl="Vul een datum in van 2000 tot en met 2100, geschreven als 2026-12-31.",
        fr="Indiquez une date de 2000 à 2100, écrite comme 2026-12-31.",
        de="Geben Sie ein Datum von 2000 bis 2100 ein, geschrieben wie 2026-12-31.",
        en="Enter a date from 2000 to 2100, written like 2026-12-31.",
    ),
    "door_twice": Words(
        nl="Deze deur staat al in de lijst: dezelfde bevinding, dezelfde aanpassing.",
        fr="Cette issue figure déjà dans la liste : même constat, même adaptation.",
        de="Dieser Weg steht schon in der Liste: gleicher Befund, gleiche Anpassung.",
        en="This door stands in the list already: the same finding, the same adjustment.",
    ),
    "not_whole": Words(
        nl="Vul een geheel getal in, van {low} tot {high}.",
        fr="Indiquez un nombre entier, de {low} à {high}.",
        de="Geben Sie eine ganze Zahl ein, von {low} bis {high}.",
        en="Enter a whole number, from {low} to {high}.",
    ),
    "not_a_text": Words(
        nl="Hier hoort tekst.", fr="Un texte est attendu ici.",
        de="Hier wird Text erwartet.", en="Text is expected here.",
    ),
    "text_too_long": Words(
        nl="Maak de tekst korter: hoogstens {longest} tekens.",
        fr="Raccourcissez le texte : {longest} caractères au plus.",
        de="Kürzen Sie den Text auf höchstens {longest} Zeichen.",
        en="Shorten the text to at most {longest} characters.",
    ),
    "not_lines": Words(
        nl="Hier horen lijnen, elk met een naam en waarden.",
        fr="Des lignes sont attendues ici, chacune avec un nom et des valeurs.",
        de="Hier werden Zeilen erwartet, jede mit Namen und Werten.",
        en="Lines are expected here, each with a name and values.",
    ),
    "too_many_lines": Words(
        nl="Hoogstens {most} lijnen.", fr="{most} lignes au plus.",
        de="Höchstens {most} Zeilen.", en="At most {most} lines.",
    ),
    "line_id_missing": Words(
        nl="Elke lijn heeft een eigen id nodig, hoogstens 64 tekens.",
        fr="Chaque ligne doit avoir son propre id, 64 caractères au plus.",
        de="Jede Zeile braucht eine eigene id, höchstens 64 Zeichen.",
        en="Every line needs an id of its own, at most 64 characters.",
    ),
    "line_id_twice": Words(
        nl="Deze id staat al bij een andere lijn.", fr="Cet id est déjà celui d’une autre ligne.",
        de="Diese id gehört schon zu einer anderen Zeile.",
        en="Another line already has this id.",
    ),
    "column_unknown": Words(
        nl="Deze kolom bestaat hier niet.", fr="Cette colonne n’existe pas ici.",
        de="Diese Spalte gibt es hier nicht.", en="There is no such column here.",
    ),
    "name_missing": Words(
        nl="Geef een naam, dan vindt u deze later terug.",
        fr="Donnez un nom pour le retrouver plus tard.",
        de="Geben Sie einen Namen an, damit Sie es wiederfinden.",
        en="Give a name, so that you find it again.",
    ),
    "signer_missing": Words(
        nl="Typ uw naam: daarmee tekent u.",
        fr="Écrivez votre nom : il vaut signature.",
        de="Geben Sie Ihren Namen ein: Damit unterschreiben Sie.",
        en="Type your name: that is your signature.",
    ),
    "expected": Words(
        nl="Verwacht: {expected}.", fr="Attendu : {expected}.",
        de="Erwartet: {expected}.", en="Expected: {expected}.",
    ),
    "field_unknown": Words(
        nl="Dit veld is niet bekend. Verwacht: {expected}.",
        fr="Ce champ est inconnu. Attendu : {expected}.",
        de="Dieses Feld ist unbekannt. Erwartet: {expected}.",
        en="This field is not known. Expected: {expected}.",
    ),
    "choose_checklist": Words(
        nl="Kies ten minste één checklist.", fr="Choisissez au moins une liste.",
        de="Wählen Sie mindestens eine Checkliste.", en="Choose at least one checklist.",
    ),
    "no_finding_here": Words(
        nl="Bij dit antwoord is er geen bevinding om op te lossen.",
        fr="Cette réponse n’appelle aucun constat à résoudre.",
        de="Zu dieser Antwort gibt es nichts zu beheben.",
        en="This answer holds no finding to solve.",
    ),
    "adjustment_not_offered": Words(
        nl="Kies een aanpassing die bij deze bevinding hoort: {options}.",
        fr="Choisissez une adaptation proposée pour ce constat : {options}.",
        de="Wählen Sie eine Anpassung, die zu diesem Befund gehört: {options}.",
        en="Choose an adjustment that belongs to this finding: {options}.",
    ),
    "signed_already": Words(
        nl="Deze analyse is getekend en verandert niet meer. Maak een correctie: dan blijft de eerste bewaard.",
        fr="Cette analyse est signée et ne change plus. Faites une correction : la première reste conservée.",
        de="Diese Analyse ist unterschrieben und ändert sich nicht mehr. Legen Sie eine Korrektur an: die erste bleibt erhalten.",
        en="This assessment is signed and does not change. Make a correction: the first one is kept.",
    ),
    "not_found": Words(
        nl="Dit is hier niet (meer) te vinden.", fr="Introuvable ici.",
        de="Das ist hier nicht (mehr) zu finden.", en="This is not to be found here.",
    ),
    "door_withdrawn": Words(
        nl="Deze deur werd al gesloten.", fr="Cette issue a déjà été refermée.",
        de="Dieser Weg wurde schon zurückgenommen.", en="This door was closed already.",
    ),
    "not_a_uuid": Words(
        nl="Dit is geen geldig kenmerk: {value}.", fr="Identifiant non valable : {value}.",
        de="Das ist keine gültige Kennung: {value}.", en="This is not a valid id: {value}.",
    ),
    "not_readable": Words(
        nl="Wat deze pagina zond, is niet leesbaar. Laad de pagina opnieuw.",
        fr="Ce que cette page a envoyé est illisible. Rechargez la page.",
        de="Was diese Seite gesendet hat, ist nicht lesbar. Laden Sie die Seite neu.",
        en="What this page sent cannot be read. Load the page again.",
    ),
    "not_signed": Words(
        nl="Alleen een getekende analyse krijgt een correctie. Deze kunt u gewoon wijzigen.",
        fr="Seule une analyse signée se corrige. Celle-ci peut simplement être modifiée.",
        de="Nur eine unterschriebene Analyse wird korrigiert. Diese lässt sich einfach ändern.",
        en="Only a signed assessment is corrected. This one can simply be changed.",
    ),
    "line_not_kept": Words(
        nl="De getekende lijn is te lang of onleesbaar. Teken ze opnieuw en korter, of teken met de getypte naam alleen.",
        fr="Le tracé est trop long ou illisible. Refaites-le plus court, ou signez avec le seul nom tapé.",
        de="Die gezeichnete Linie ist zu lang oder nicht lesbar. Zeichnen Sie sie neu und kürzer, oder unterschreiben Sie nur mit dem getippten Namen.",
        en="The drawn line is too long or cannot be read. Draw it again, shorter, or sign with the typed name alone.",
    ),
    "sign_after_create": Words(
        nl="Bewaar eerst, teken daarna.", fr="Enregistrez d’abord, signez ensuite.",
        de="Zuerst speichern, dann unterschreiben.", en="Keep it first, then sign.",
    ),
    "no_database": Words(
        nl="De databank {name} gaat niet open: {why}. Kijk ERGOCHECK_DATABASE en de gegevensmap na.",
        fr="La base de données {name} ne s’ouvre pas : {why}. Vérifiez ERGOCHECK_DATABASE et le dossier des données.",
        de="Die Datenbank {name} lässt sich nicht öffnen: {why}. Bitte ERGOCHECK_DATABASE und den Datenordner prüfen.",
        en="The database {name} does not open: {why}. Check ERGOCHECK_DATABASE and the data folder.",
    ),
    "schema_newer": Words(
        nl="Deze gegevens zijn gemaakt met een nieuwere ErgoCheck ({found}, deze kent {known}). Werk ErgoCheck bij.",
        fr="Ces données viennent d’un ErgoCheck plus récent ({found}, celui-ci connaît {known}). Mettez ErgoCheck à jour.",
        de="Diese Daten stammen aus einem neueren ErgoCheck ({found}, dieses kennt {known}). Bitte ErgoCheck aktualisieren.",
        en="These data were made with a newer ErgoCheck ({found}, this one knows {known}). Update ErgoCheck.",
    ),
    "schema_older": Words(
        nl="Deze gegevens zijn nog niet bijgewerkt ({found} in plaats van {known}). Start ErgoCheck opnieuw.",
        fr="Ces données ne sont pas encore à jour ({found} au lieu de {known}). Redémarrez ErgoCheck.",
        de="Diese Daten sind noch nicht aktualisiert ({found} statt {known}). Bitte ErgoCheck neu starten.",
        en="These data were not brought up to date yet ({found}, not {known}). Start ErgoCheck again.",
    ),
    "rows_lost_their_parent": Words(
        nl="Het bijwerken is gestopt: losse rijen in {tables}. Er is niets veranderd.",
        fr="Mise à jour arrêtée : lignes isolées dans {tables}. Rien n’a été modifié.",
        de="Aktualisierung abgebrochen: verwaiste Zeilen in {tables}. Nichts wurde verändert.",
        en="The update stopped: loose rows in {tables}. Nothing was changed.",
    ),
    "entry_reused": Words(
        nl="Dit antwoord kwam al eens binnen met een andere inhoud.",
        fr="Cette réponse est déjà arrivée avec un autre contenu.",
        de="Diese Antwort kam schon mit anderem Inhalt an.",
        en="This answer arrived before with other content.",
    ),
}  # fmt: skip
