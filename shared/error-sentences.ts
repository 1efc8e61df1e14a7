/** Sentences of all error codes, Norwegian and English: what is wrong, where, and what to do next. */
import { importFormatNames } from './import-endings.ts';

export const errorSentences = {
  'appraisal-tool-broken': {
    nb: '{file} er ikke et vurderingsverktøy som kan brukes: feil ved {place}. Rett filen der, og les den inn på nytt.',
    en: '{file} is no appraisal tool that can be used: wrong at {place}. Correct the file there, then read it in again.',
  },
  'appraisal-tool-exists': {
    nb: '{file} har samme id som et vurderingsverktøy som finnes her ({id}), men et annet innhold. Gi det en ny id og et nytt versjonsnummer, og les det inn på nytt.',
    en: '{file} has the id of an appraisal tool that is here ({id}), but another content. Give it a new id and a new version number, then read it in again.',
  },
  'appraisal-tool-fixed': {
    nb: 'Verktøyet {id} følger med Metodebenk og kan ikke fjernes. La det stå ubrukt i stedet.',
    en: 'The tool {id} comes with Metodebenk and cannot be removed. Leave it unused instead.',
  },
  'appraisal-tool-kept': {
    nb: 'Verktøyet {id} følger med denne samlingen, som har skjemaer fylt ut med det, og kan ikke fjernes. La det stå ubrukt i stedet.',
    en: 'The tool {id} is kept in this library, which has forms filled in with it, and cannot be removed. Leave it unused instead.',
  },
  'appraisal-tool-missing': {
    nb: 'Vurderingsverktøyet {id} er verken på denne maskinen eller i samlingen. Les det inn under Risiko for skjevheter; be den som brukte det, om filen.',
    en: 'The appraisal tool {id} is neither on this machine nor in the library. Read it in under Risk of bias; ask whoever used it for the file.',
  },
  'appraisal-settled': {
    nb: 'Begge har gjort seg ferdige med {study}, og enigheten regnes ut fra det. Skriv det dere blir enige om i skjemaet for enighet, eller angre.',
    en: 'Both are finished with {study}, and their agreement is told from that. Write what you agree on in the agreed form, or undo.',
  },
  'appraisal-not-both': {
    nb: 'To må ha gjort seg ferdige med {study} før enigheten kan føres. Gjør hvert skjema ferdig først.',
    en: 'Two must be finished with {study} before what they agree on is noted. Finish each form first.',
  },
  'appraisal-of-another': {
    nb: 'Skjemaet er fylt ut av {person} og kan bare fjernes av den personen. Be om at det gjøres.',
    en: 'The form was filled in by {person} and can only be removed by that person. Ask them to do it.',
  },
  'template-broken': {
    nb: '{file} er ingen kortmal som kan brukes: feil ved {place}. Rett filen der, eller eksporter en mal fra innstillingene og se hvordan den er bygd opp.',
    en: '{file} is no card template that can be used: wrong at {place}. Correct the file there, or export a template from the settings and see how it is built.',
  },
  'template-exists': {
    nb: '{file} har samme id som en mal som finnes her ({id}), men et annet innhold. Gi den en ny id og et nytt versjonsnummer, og importer den på nytt.',
    en: '{file} has the id of a template that is here ({id}), but another content. Give it a new id and a new version number, then import it again.',
  },
  'template-fixed': {
    nb: 'Malen {id} følger med Metodebenk og kan ikke fjernes. Velg en annen mal som standard i stedet.',
    en: 'The template {id} comes with Metodebenk and cannot be removed. Choose another one as the default instead.',
  },
  'template-missing': {
    nb: 'Malen {id} er ikke på denne maskinen. Importer den under Maler i innstillingene; be den som laget kortet, om filen.',
    en: 'The template {id} is not on this machine. Import it under Templates in the settings; ask whoever made the card for the file.',
  },
  'style-broken': {
    nb: '{file} er ingen siteringsstil som kan brukes: feil ved {place}. Last ned CSL-filen på nytt fra samlingen den kom fra, eller velg en annen stil.',
    en: '{file} is no citation style that can be used: wrong at {place}. Download the CSL file again from the collection it came from, or choose another style.',
  },
  'style-dependent': {
    nb: '{file} viser bare til stilen «{parent}» og har ingen egne regler. Legg til filen {parent}.csl i stedet.',
    en: '{file} only points at the style “{parent}” and has no rules of its own. Add the file {parent}.csl instead.',
  },
  'style-exists': {
    nb: '{file} har samme id som en siteringsstil som finnes her ({id}), men et annet innhold. Fjern den først, eller gi den nye en annen id i filen.',
    en: '{file} has the id of a citation style that is here ({id}), but another content. Remove that one first, or give the new one another id in its file.',
  },
  'style-fixed': {
    nb: 'Siteringsstilen {id} følger med Metodebenk og kan ikke fjernes. Velg en annen stil på kortet i stedet.',
    en: 'The citation style {id} comes with Metodebenk and cannot be removed. Choose another style on the card instead.',
  },
  'style-missing': {
    nb: 'Siteringsstilen {id} er ikke på denne maskinen. Velg en annen stil på kortet, eller legg til CSL-filen under Siteringsstiler i innstillingene.',
    en: 'The citation style {id} is not on this machine. Choose another style on the card, or add its CSL file under Citation styles in the settings.',
  },
  'file-empty': {
    nb: 'Kan ikke lese {file}: filen er tom. Hent den på nytt fra der den kom fra.',
    en: 'Cannot read {file}: the file is empty. Fetch it again from where it came.',
  },
  'file-not-found': {
    nb: 'Finner ikke {file}. Se om den er flyttet eller har fått nytt navn, og prøv igjen.',
    en: 'Cannot find {file}. Check whether it was moved or renamed, then try again.',
  },
  'file-is-folder': {
    nb: '{file} er en mappe uten filer som kan importeres. Velg filene selv.',
    en: '{file} is a folder with no files to import. Choose the files themselves.',
  },
  'file-is-no-file': {
    nb: '{file} er ingen fil, men et rør, en enhet eller en kontakt i systemet. Velg filen selv.',
    en: '{file} is no file but a pipe, a device or a socket of the system. Choose the file itself.',
  },
  'file-no-permission': {
    nb: 'Får ikke lov til å lese {file}. Endre tilgangen til filen, eller kopier den til din egen mappe.',
    en: 'Not allowed to read {file}. Change the permission of the file, or copy it to a folder of your own.',
  },
  'file-unreadable': {
    nb: 'Disken svarte ikke da {file} ble lest. Kopier filen til en lokal mappe og prøv igjen.',
    en: 'The disk did not answer while reading {file}. Copy the file to a local folder and try again.',
  },
  'file-too-large': {
    nb: '{file} er for stor ({megabytes} MB; grensen er {limit} MB). Del den opp, eller eksporter færre poster.',
    en: '{file} is too large ({megabytes} MB; the limit is {limit} MB). Split it, or export fewer records.',
  },
  'file-format-unknown': {
    nb: `Kjenner ikke formatet til {file}. Lagre den som ${importFormatNames('nb')}.`,
    en: `The format of {file} is not known. Save it as ${importFormatNames('en')}.`,
  },
  'file-format-other': {
    nb: '{file} er av typen {actual}, som Metodebenk ikke leser. Åpne den i programmet den kom fra, og lagre den som {instead}.',
    en: '{file} is of the type {actual}, which Metodebenk does not read. Open it in the program it came from and save it as {instead}.',
  },
  'file-not-what-name-says': {
    nb: '{file} er ikke det navnet sier: innholdet er {actual}. Hent filen på nytt, eller gi den rett endelse.',
    en: '{file} is not what its name says: the content is {actual}. Fetch it again, or give it the right ending.',
  },
  'file-truncated': {
    nb: '{file} slutter midt i ({place}). Last den ned på nytt.',
    en: '{file} ends half-way ({place}). Download it again.',
  },
  'file-damaged': {
    nb: '{file} er skadet ({place}). Hent den på nytt, eller åpne den i et annet program og lagre en kopi.',
    en: '{file} is damaged ({place}). Fetch it again, or open it in another program and save a copy.',
  },
  'file-encrypted': {
    nb: '{file} er låst med passord. Lagre en kopi uten passord og importer den.',
    en: '{file} is locked with a password. Save a copy without a password and import that.',
  },
  'file-xfa': {
    nb: '{file} er et XFA-skjema: filen har bare oppskriften på sidene, og bare Adobe Reader kan tegne dem. Åpne skjemaet der, skriv det ut som PDF og importer den.',
    en: '{file} is an XFA form: the file holds only the recipe of its pages, and only Adobe Reader can draw them. Open the form there, print it as PDF and import that.',
  },
  'file-hostile': {
    nb: '{file} ble stoppet fordi den kan skade maskinen ({reason}). Be avsenderen om en ny fil.',
    en: '{file} was stopped because it could harm this machine ({reason}). Ask the sender for a new file.',
  },
  'file-encoding-unknown': {
    nb: 'Tegnkodingen i {file} er ukjent ({place}). Lagre filen som UTF-8 og prøv igjen.',
    en: 'The character encoding of {file} is not known ({place}). Save it as UTF-8 and try again.',
  },
  'file-no-records': {
    nb: 'Fant ingen poster i {file}. Eksporter på nytt og se at filen ikke er tom.',
    en: 'No records were found in {file}. Export again and check that it is not empty.',
  },
  'file-no-text': {
    nb: 'Fant ingen tekst i {file}. Åpne den i programmet den kom fra, og lagre den som PDF.',
    en: 'No text was found in {file}. Open it in the program it came from and save it as PDF.',
  },
  'extraction-too-slow': {
    nb: '{file} tok for lang tid å lese ({seconds} s uten framgang) og ble stoppet. Del den opp, eller lagre en kopi som PDF.',
    en: '{file} took too long to read ({seconds} s without progress) and was stopped. Split it, or save a copy as PDF.',
  },
  'extraction-too-much-memory': {
    nb: '{file} krevde for mye minne og ble stoppet. Del den opp, eller lagre en forenklet kopi.',
    en: '{file} needed too much memory and was stopped. Split it, or save a simpler copy.',
  },
  'extraction-failed': {
    nb: 'Leseren stoppet uventet på {file}. De andre filene er ikke berørt. Lagre en kopi fra et annet program og prøv den.',
    en: 'The reader stopped unexpectedly on {file}. The other files are not affected. Save a copy from another program and try that.',
  },
  'import-interrupted': {
    nb: 'Importen ble avbrutt: {done} av {of} filer er med. Velg de samme filene en gang til; de som er med, kjennes igjen.',
    en: 'The import was interrupted: {done} of {of} files are in. Choose the same files once more; those that are in are recognised.',
  },
  'import-interrupted-file': {
    nb: 'Importen ble avbrutt før filen var med. Velg den en gang til.',
    en: 'The import was interrupted before the file was in. Choose it once more.',
  },
  'import-cancelled': {
    nb: '{file} ble ikke importert fordi importen ble avbrutt. Slipp den inn igjen når du vil.',
    en: '{file} was not imported because the import was cancelled. Drop it again when you like.',
  },
  'reread-erased': {
    nb: '{file} er slettet, så det er ingenting å lese på nytt.',
    en: '{file} has been erased, so there is nothing to read again.',
  },
  'reread-text-differs': {
    nb: '{file} er som før: denne utgaven av appen leser teksten på en annen måte, og merker ville ha mistet plassen sin. Importer filen i en ny samling for å sammenligne.',
    en: '{file} is as it was: this version of the app reads its text in another way, and tags would have lost their place. Import the file into a new library to compare.',
  },
  'ocr-cancelled': {
    nb: '{file} er som før, fordi lesingen av sidebildene ble avbrutt. Start den på nytt når du vil.',
    en: '{file} is as it was, because reading its page images was cancelled. Start it again when you like.',
  },
  'ocr-erased': {
    nb: 'Innholdet i {file} er slettet, så det er ingen sider å lese. Importer filen på nytt om du trenger den.',
    en: 'The content of {file} was erased, so there are no pages to read. Import the file again if you need it.',
  },
  'ocr-not-pdf': {
    nb: '{file} er ikke en PDF, så den har ingen sidebilder å lese. Skriv den ut som PDF og importer den.',
    en: '{file} is not a PDF, so it has no page images to read. Print it as PDF and import that.',
  },
  'ocr-not-needed': {
    nb: '{file} har tekst på alle sidene. Det er ingen sidebilder å lese, og ingenting er endret.',
    en: '{file} has text on all its pages. There are no page images to read, and nothing was changed.',
  },
  'ocr-nothing-read': {
    nb: 'Det ble ikke funnet tekst i sidebildene i {file}: sidene er tomme, bokstavene er tegnet som streker, eller bildene er for utydelige. Dokumentet er som før. Skann det på nytt med 300 dpi, eller be om filen som teksten ble skrevet i.',
    en: 'No text was found in the page images of {file}: its pages are empty, their letters are drawn as lines, or the images are too poor. The document is as it was. Scan it again at 300 dpi, or ask for the file that it was written in.',
  },
  'ocr-has-marks': {
    nb: '{file} har {marks} merker, unntak eller kilder på steder som ville flyttet seg med den nye teksten. Dokumentet er som før. Fjern dem først, eller importer en kopi av filen og les den.',
    en: '{file} has {marks} tags, exemptions or sources at places that would move with the new text. The document is as it was. Remove them first, or import a copy of the file and read that.',
  },
  'library-not-open': {
    nb: 'Ingen samling er åpen. Åpne en samling eller lag en ny.',
    en: 'No library is open. Open a library or create a new one.',
  },
  'library-not-found': {
    nb: 'Finner ingen samling i {path}. Se om filen er flyttet, eller lag en ny samling.',
    en: 'There is no library at {path}. Check whether the file was moved, or create a new library.',
  },
  'library-exists': {
    nb: 'Det finnes allerede en fil i {path}. Velg et annet navn.',
    en: 'There is already a file at {path}. Choose another name.',
  },
  'export-over-library': {
    nb: 'Eksporten ble ikke lagret: {path} er en samling, og den er urørt. Velg et annet filnavn.',
    en: 'The export was not saved: {path} is a library, and it was left as it is. Choose another file name.',
  },
  'library-linked': {
    nb: 'Samlingen i {path} har flere navn på disken (harde lenker), og endringer under to navn ville ødelagt den. Ta en kopi av filen og åpne kopien, eller åpne den bare for lesing.',
    en: 'The library at {path} has several names on the disk (hard links), and changes under two names would destroy it. Copy the file and open the copy, or open it to read only.',
  },
  'library-name': {
    nb: '«{name}» kan ikke være navnet på en samling. Skriv et navn uten skråstrek, eller en hel filsti.',
    en: '“{name}” cannot be the name of a library. Write a name without slashes, or a full path.',
  },
  'folder-path': {
    nb: '«{folder}» er ikke en hel sti til en mappe. Skriv hele stien, for eksempel fra stasjonsbokstaven.',
    en: '“{folder}” is not the full path of a folder. Write the whole path, for example from the drive letter on.',
  },
  'library-foreign': {
    nb: '{path} er ikke en Metodebenk-samling, eller er for skadet til å kjennes igjen. Velg en annen fil. Slutter den på .metodebenk, viser «metodebenk inspect» hva som kan leses.',
    en: '{path} is not a Metodebenk library, or is too damaged to be known as one. Choose another file. If it ends in .metodebenk, “metodebenk inspect” shows what can be read.',
  },
  'library-newer': {
    nb: '{path} er laget med en nyere utgave av Metodebenk (skjema {found}; denne utgaven kan {known}). Oppdater Metodebenk.',
    en: '{path} was made by a newer Metodebenk (schema {found}; this one knows {known}). Update Metodebenk.',
  },
  'library-damaged': {
    nb: 'Samlingen i {path} er skadet ({place}). Hent fram en sikkerhetskopi, eller berg det som kan leses (inspect viser hva, salvage berger).',
    en: 'The library at {path} is damaged ({place}). Restore a backup, or salvage what can be read (inspect shows what, salvage brings it over).',
  },
  'library-busy': {
    nb: 'Samlingen i {path} er i bruk av et annet program{owner}. Lukk den der og prøv igjen.',
    en: 'The library at {path} is in use by another program{owner}. Close it there and try again.',
  },
  'lock-is-folder': {
    nb: 'Samlingen i {path} kan ikke åpnes for redigering: låsefilen den trenger, kan ikke lages, for {folder} er en mappe. Flytt eller slett mappen, og prøv igjen, eller åpne samlingen bare for lesing.',
    en: 'The library at {path} cannot be opened for editing: the lock file that it needs cannot be made, as {folder} is a folder. Move or delete the folder and try again, or open the library to read only.',
  },
  'library-read-only': {
    nb: 'Samlingen i {path} er åpnet bare for lesing. Ingenting er endret. Lukk den og åpne den for redigering når ingen andre har den åpen.',
    en: 'The library at {path} is open to read only. Nothing was changed. Close it, and open it for editing when nobody else has it open.',
  },
  'export-not-opened': {
    nb: 'Ingen program på maskinen åpnet {file}. Lagre filen fra eksportskjermen, og åpne den derfra.',
    en: 'No program on this machine opened {file}. Save the file from the export screen, and open it from there.',
  },
  'library-being-restored': {
    nb: 'En sikkerhetskopi er på vei inn i {path}. Vent til den er på plass, eller avbryt gjenopprettingen.',
    en: 'A backup is being put in the place of {path}. Wait until it is done, or cancel the restore.',
  },
  'library-moved': {
    nb: 'Samlingen i {path} ble flyttet, slettet eller byttet ut mens den var åpen. Endringen er ikke lagret. Åpne samlingen på nytt.',
    en: 'The library at {path} was moved, deleted or replaced while it was open. The change was not saved. Open the library again.',
  },
  'backup-unsound': {
    nb: 'Sikkerhetskopien {path} er ikke hel ({place}), og er ikke tatt i bruk. Velg en annen sikkerhetskopi.',
    en: 'The backup {path} is not whole ({place}) and was not put to use. Choose another backup.',
  },
  'salvage-nothing': {
    nb: 'Fant ingenting å berge i {path}. Hent fram en sikkerhetskopi, eller velg en annen fil.',
    en: 'There was nothing to salvage in {path}. Restore a backup, or choose another file.',
  },
  'packet-fixed': {
    nb: 'Dette er en pakke fra {person}. Her kan du merke, ta stilling til forslag, vurdere utfall og fylle ut egne skjemaer for skjevheter. Resten endres i samlingen den kom fra; ingenting er endret.',
    en: 'This is a packet from {person}. In it you can tag, answer suggestions, judge outcomes and fill in your own risk-of-bias forms. The rest is changed in the library it came from; nothing was changed.',
  },
  'packet-none': {
    nb: '{path} er en samling, ikke en pakke. Velg filen som ble sendt tilbake.',
    en: '{path} is a library, not a packet. Choose the file that was sent back.',
  },
  'packet-damaged': {
    nb: 'Pakken i {path} er skadet ({place}). Ingenting er flettet. Be den som sendte pakken, om en ny fil.',
    en: 'The packet at {path} is damaged ({place}). Nothing was merged. Ask the person who sent it for a new file.',
  },
  'packet-project-gone': {
    nb: 'Prosjektet «{project}», som pakken fra {person} gjelder, er ikke i denne samlingen. Ingenting er flettet. Åpne samlingen der prosjektet er, eller angre at det ble fjernet, og flett på nytt.',
    en: 'The project “{project}”, which the packet from {person} is about, is not in this library. Nothing was merged. Open the library that holds it, or undo its removal, and merge again.',
  },
  'packet-other-library': {
    nb: 'Pakken «{project}» fra {person} hører til en annen samling. Åpne samlingen den kom fra, og flett den inn der.',
    en: 'The packet “{project}” from {person} belongs to another library. Open the library it came from and merge it there.',
  },
  'packet-in-packet': {
    nb: 'Det er en pakke fra {person} som er åpen. Pakker lages og flettes i samlingen den kom fra; bruk «Send tilbake».',
    en: 'What is open is a packet from {person}. Packets are made and merged in the library it came from; use “Send back”.',
  },
  'library-no-permission': {
    nb: 'Får ikke skrive til {path}. Endre tilgangen, eller velg en annen mappe.',
    en: 'Not allowed to write to {path}. Change the permission, or choose another folder.',
  },
  'library-taken-over': {
    nb: 'Samlingen i {path} ble tatt over av {person} på {machine} ({since}) mens denne maskinen ikke ga lyd fra seg. Endringen er ikke lagret. Åpne samlingen på nytt når den er ledig.',
    en: 'The library at {path} was taken over by {person} on {machine} ({since}) while this machine gave no sign. The change was not saved. Open the library again when it is free.',
  },
  'library-place': {
    nb: 'Samlingen i {path} ligger på en nettverksdisk eller i en mappe som synkroniseres{where}. Legg den på denne maskinen og sikkerhetskopiene der, eller godta plasseringen (--accept-place).',
    en: 'The library at {path} is on a network drive or in a folder that is synchronised{where}. Keep it on this machine with its backups there, or accept the place (--accept-place).',
  },
  'library-place-refused': {
    nb: 'Virksomheten tillater ikke samlinger der {path} ligger{where}. Legg samlingen i en mappe på denne maskinen, eller spør IT-avdelingen.',
    en: 'Your organisation does not allow libraries where {path} is{where}. Keep the library in a folder on this machine, or ask your IT department.',
  },
  'policy-broken': {
    nb: 'Virksomhetens regler i {path} er ikke i bruk: feil ved «{place}». Gi beskjed til IT-avdelingen; alt annet virker som vanlig.',
    en: 'Your organisation’s rules in {path} are not in use: wrong at “{place}”. Tell your IT department; everything else works as usual.',
  },
  'setting-fixed': {
    nb: 'Denne innstillingen er bestemt av virksomheten ({path}) og kan ikke endres her. Spør IT-avdelingen.',
    en: 'This setting is decided by your organisation ({path}) and cannot be changed here. Ask your IT department.',
  },
  'disk-full': {
    nb: 'Disken er full: {path} ble ikke skrevet, og ingenting er halvlagret. Frigjør plass og prøv igjen.',
    en: 'The disk is full: {path} was not written, and nothing was half saved. Free some space and try again.',
  },
  'quota-full': {
    nb: 'Plassen du er tildelt på disken, er brukt opp: {path} ble ikke skrevet, og ingenting er halvlagret. Slett noe du ikke trenger, eller be om mer plass, og prøv igjen.',
    en: 'Your share of the disk is used up: {path} was not written, and nothing was half saved. Delete what you do not need, or ask for more space, and try again.',
  },
  'disk-read-only': {
    nb: 'Disken kan bare leses nå: {path} ble ikke skrevet. Du kan lese videre og eksportere til en annen disk. Gjør disken skrivbar, eller lagre en kopi et annet sted.',
    en: 'The disk can only be read now: {path} was not written. You can go on reading, and export to another disk. Make the disk writable, or save a copy elsewhere.',
  },
  'disk-gone': {
    nb: 'Disken med {path} svarer ikke. Det siste er ikke lagret. Se at disken eller nettverket er koblet til, og prøv igjen.',
    en: 'The disk that holds {path} does not answer. The last change was not saved. Check that the disk or the network is connected, and try again.',
  },
  'too-many-files': {
    nb: 'Maskinen har for mange åpne filer: {path} kunne ikke åpnes eller skrives. Lukk noen programmer og prøv igjen.',
    en: 'This machine has too many files open: {path} could not be opened or written. Close some programs and try again.',
  },
  'not-found': {
    nb: 'Finner ikke {noun} {id}. Den kan være fjernet. Last listen på nytt.',
    en: 'There is no {noun} {id}. It may have been removed. Reload the list.',
  },
  'invalid-input': {
    nb: 'Verdien i {field} kan ikke brukes: {reason}. Rett den og prøv igjen.',
    en: 'The value in {field} cannot be used: {reason}. Correct it and try again.',
  },
  'undo-nothing': {
    nb: 'Det er ingenting å angre.',
    en: 'There is nothing to undo.',
  },
  'redo-nothing': {
    nb: 'Det er ingenting å gjøre om.',
    en: 'There is nothing to redo.',
  },
  'undo-blocked': {
    nb: '«{action}» kan ikke angres fordi en senere endring bygger på den ({later}). Angre den først.',
    en: '“{action}” cannot be undone because a later change rests on it ({later}). Undo that first.',
  },
  'undo-done': {
    nb: '«{action}» er allerede angret. Bruk Gjør om for å få den tilbake.',
    en: '“{action}” has already been undone. Use Redo to get it back.',
  },
  'undo-barrier': {
    nb: '«{action}» kan ikke angres her. Gå til Panel og velg Angre flettingen.',
    en: '“{action}” cannot be undone here. Go to Panel and choose Undo merge.',
  },
  'undo-erased': {
    nb: '«{action}» kan ikke angres: det som ble slettet, finnes ikke lenger.',
    en: '“{action}” cannot be undone: what was erased no longer exists.',
  },
  'already-erased': {
    nb: '{noun} {id} er allerede slettet. Last listen på nytt.',
    en: '{noun} {id} has already been erased. Reload the list.',
  },
  'version-taken': {
    nb: '«{title}» er allerede en senere versjon av et dokument. Angre det først, hvis det er feil dokument.',
    en: '“{title}” is a later version of a document already. Undo that first if it is the wrong one.',
  },
  'version-superseded': {
    nb: '«{title}» har allerede en nyere versjon. Velg den nyeste som versjonen før.',
    en: '“{title}” has a newer version already. Choose the newest one as the version before.',
  },
  'version-same': {
    nb: '«{title}» kan ikke være en versjon av seg selv. Velg et annet dokument.',
    en: '“{title}” cannot be a version of itself. Choose another document.',
  },
  'screening-not-there': {
    nb: 'Referansen {id} skal ikke vurderes i dette trinnet. Koble filen til et søk i prosjektet, eller ta den med etter tittel og sammendrag først.',
    en: 'Reference {id} is not to be screened at this stage. Bind its file to a search of the project, or include it by title and abstract first.',
  },
  'screening-reason-missing': {
    nb: 'En fulltekst som utelates, trenger en grunn. Velg en fra listen, eller skriv en ny.',
    en: 'A full text that is left out needs a reason. Choose one from the list, or write a new one.',
  },
  'screening-decided': {
    nb: 'Begge har vurdert dette ({count}). Bli enige, og før det opp som enighet.',
    en: 'Both have decided about this ({count}). Agree, and note it as what was agreed.',
  },
  'screening-open': {
    nb: 'Her har ikke alle vurdert ennå ({count}). Enighet føres når begge har vurdert hver for seg.',
    en: 'Not everybody has decided here yet ({count}). Agreement is noted when both have decided on their own.',
  },
  'content-erased': {
    nb: 'Innholdet i «{title}» er slettet og kan ikke vises. Historikken sier når og av hvem.',
    en: 'The content of “{title}” was erased and cannot be shown. The history says when and by whom.',
  },
  'export-glyph-missing': {
    nb: 'Tegnet {character} i feltet «{field}» kan ikke trykkes. Bytt det ut.',
    en: 'The character {character} in the field “{field}” cannot be printed. Replace it.',
  },
  'export-failed': {
    nb: 'Kunne ikke lage {file}: {reason}. Prøv et annet format.',
    en: 'Could not make {file}: {reason}. Try another format.',
  },
  'export-stopped': {
    nb: 'Kunne ikke lage {file}: det som setter sidene, stoppet midt i arbeidet ({reason}). Prøv igjen, eller velg et annet format.',
    en: 'Could not make {file}: what sets its pages stopped halfway ({reason}). Try again, or choose another format.',
  },
  'export-cancelled': {
    nb: 'Filen ble ikke laget, fordi det ble avbrutt. Lag den på nytt når du vil.',
    en: 'The file was not made, because that was cancelled. Make it again when you like.',
  },
  'write-failed': {
    nb: 'Kunne ikke skrive {path}. Velg en annen mappe og prøv igjen.',
    en: 'Could not write {path}. Choose another folder and try again.',
  },
  'service-restarted': {
    nb: 'Tjenesten ble borte mens dette ble gjort. Se om endringen er der når den er tilbake, og gjør den igjen hvis ikke.',
    en: 'The service was lost while this was being done. See whether the change is there when it is back, and make it again if not.',
  },
  'service-stopped': {
    nb: 'Tjenesten er stoppet. Start Metodebenk på nytt; det som er lagret, er der.',
    en: 'The service has stopped. Start Metodebenk again; what was saved is there.',
  },
  'service-failed': {
    nb: 'Tjenesten stopper igjen og igjen. Start Metodebenk på nytt; skjer det stadig, åpne en sikkerhetskopi av samlingen.',
    en: 'The service stops again and again. Start Metodebenk again; if it goes on, open a backup of the library.',
  },
  'session-ended': {
    nb: 'Økten i dette vinduet er over. Start Metodebenk på nytt og bruk adressen som vises.',
    en: 'The session of this window has ended. Start Metodebenk again and use the address it shows.',
  },
  'statistics-file': {
    nb: 'Kan ikke regne på {file}: {place}: {reason}. Rett filen og prøv igjen.',
    en: 'Cannot compute from {file}: {place}: {reason}. Correct the file and try again.',
  },
  'cell-not-number': {
    nb: '{file}: {cell} i {study} er «{value}», ikke et tall. Rett cellen; ingenting er regnet ut.',
    en: '{file}: {cell} of {study} is “{value}”, not a number. Correct the cell; nothing was computed.',
  },
  'cell-not-count': {
    nb: '{file}: {cell} i {study} er {value}, men må være et helt antall. Rett cellen; ingenting er regnet ut.',
    en: '{file}: {cell} of {study} is {value}, but must be a whole count. Correct the cell; nothing was computed.',
  },
  'cell-one-person': {
    nb: '{file}: {cell} i {study} er {value}, men et standardavvik krever minst 2 personer. Rett cellen; ingenting er regnet ut.',
    en: '{file}: {cell} of {study} is {value}, but a standard deviation takes at least 2 people. Correct the cell; nothing was computed.',
  },
  'cell-not-positive': {
    nb: '{file}: {cell} i {study} er {value}, men må være over null. Rett cellen; ingenting er regnet ut.',
    en: '{file}: {cell} of {study} is {value}, but must be above zero. Correct the cell; nothing was computed.',
  },
  'cell-interval': {
    nb: '{file}: intervallet i {study} ligger ikke rundt estimatet ({value}). Rett cellene; ingenting er regnet ut.',
    en: '{file}: the interval of {study} does not stand around its estimate ({value}). Correct the cells; nothing was computed.',
  },
  'cell-events-above-total': {
    nb: '{file}: {cell} i {study} er {value}, flere enn gruppens {total}. Rett cellene; ingenting er regnet ut.',
    en: '{file}: {cell} of {study} is {value}, more than the {total} in the arm. Correct the cells; nothing was computed.',
  },
  usage: {
    nb: 'Ukjent bruk: {reason}. Kjør «metodebenk help» for kommandoene.',
    en: 'Wrong usage: {reason}. Run “metodebenk help” for the commands.',
  },
  internal: {
    nb: 'Noe gikk galt i Metodebenk ({reference}). Ingenting er tapt. Prøv igjen, eller start på nytt.',
    en: 'Something went wrong inside Metodebenk ({reference}). Nothing is lost. Try again, or restart.',
  },
} as const;
