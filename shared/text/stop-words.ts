/** Words that say nothing about a passage's subject, Norwegian and English, folded. */
const words = `og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha
hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil bli ble blei
blitt kunne inn når være kom noen noe ville dere som deres kun ja etter ned skulle denne for deg si sine sitt mot å meget
hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni mellom vår hver hvem vors hvis både
bare enn fordi før mange også slik vært være begge siden ein eit eg ikkje frå dei vere kva korleis
a an and are as at be by for from has have in is it its of on or that the this to was were will with which their these those
than not no who whom into per vs versus`;

export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));
