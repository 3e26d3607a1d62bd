/** The words that people's passwords are made of, in the languages of the service. */
const words = `
  abcd abeille access account admin administrateur administrator adobe agosto ahmed alabama alessandra alessandro
  alex alexander alexandra alexandre algerie allah amanda america amis amore amour amoureux amsterdam andrea andrew
  android ange anna anniversaire anthony antoine antonio aout apple appointment appuntamento april arbeit argent
  arsenal arthur asdf ashley asshole audi august aurelie australia automne autumn autunno avril azert baby babygirl
  bailey banana banane barca barcelona baseball basketball batman bayern bear beautiful bebe belgique bella benutzer
  benvenuto berlin bienvenue bigdaddy biloute birdie birthday bismillah bitch black blessed blue blume bonheur
  bonjour bonsoir bordeaux boys brandon brasil bretagne brooklyn brother bubbles bulldog bunny buongiorno bureau
  buster butterfly cabinet cafe calcio cameron camille canada candy cane captain caroline casa celine champion
  change charlie chat cheese chelsea cheri cherry chester cheval chiara chiave chicago chicken chien chloe chocolat
  chouchou christ christian christophe ciao cioccolato citroen clara claudia clement clinic clinique cocacola coffee
  compleanno compte computer conto contrasena cookie cool cooper copain corse corvette coucou cousin cowboy cricket
  crystal daniel danke darkness dauphin david december decembre default demo destiny deutschland dezember diamond
  dicembre dienstag digital dimanche docteur doctor doktor dolphin domenica donnerstag dortmund dottore doudou
  dracula dragon dragonball eagle earth ecole elena elephant elizabeth emilie eminem emma enfant engel engelchen
  england enzo espana estate etoile europe facebook faith famiglia familie famille family farfalla father febbraio
  februar federica felix ferrari fevrier fiore fire fishing fleur florian florida flower foot football forever
  fortnite fortuna fraise france francesca francesco francia freedom freiheit freitag frere friday friend fruehling
  fuck fussball gabriel galaxy gandalf garfield gateway gatto geburtstag geheim genius gennaio george germany
  gesundheit ginger giovanni giovedi girl giugno giulia giuseppe gluck godzilla goku gold golf google grazie green
  grenouille guest guillaume guitar hallo hamburg hannah hans happy harley hase haus health heather heaven hello
  herbst hiver hockey hollywood honda honey hope hopital horse hospital hotdog hugo hund hunter iloveyou instagram
  inter internet inverno iphone ireland ironman isabelle italia italy james jamesbond januar janvier jardin jasmin
  jean jennifer jessica jesus jesuschrist jetaime jeudi johannes john jonas jonathan jordan joseph joshua juillet
  juli juni justin juventus karim katharina katze kevin killer king kitten kitty knight koeln konto lakers lapin
  laura laurent lavoro lazio legend leone letmein liberta liberte liebe liebling lille linkedin lion liverpool login
  london lord lorenzo louis loulou loup love loveyou luca lucky luglio lundi lunedi lyon madison madonna madrid
  maggie maggio magic maison mama mamie mamma manchester manon march marco mardi mare marie marina marine mario
  maroc marseille martedi martin marzo master mathieu matrix matteo matthew matthieu maus maverick maxime maximilian
  maxwell mdpmdp medecin melissa mercedes merci mercoledi mercredi merlin metallica mexico michael michelle
  microsoft midnight milan minecraft minou minouche mittwoch mohamed mohammed monday money monica monkey monster
  montag motdepasse mother muenchen muffin music musique mustang myspace nantes napoli naruto natale natasha
  nathalie nathan newyork nicola nicole ninja nintendo nirvana noel nothing nounou november novembre october octobre
  oktober olivier olympique oncle online orange ordinateur ottobre packers paintball panda panther papa papi
  papillon paris parissaintgermain parola pass passord password passwort patient patrick paul pauline peace peaches
  peanut pepper pepsi peter petra peugeot phantom philippe phoenix pierre pikachu pirate pizza plage planet platinum
  playboy player playstation please poiuy pokemon porsche portugal poupette power primavera princess principessa
  printemps prinzessin psgpsg pumpkin puppy queen quentin qwerty qwertz racing raiders rainbow rammstein ranger
  raphael realmadrid redskins renault rendezvous rennes robert rocket rocknroll roma root rosa rose rugby runescape
  sabato sabine salut samantha samedi samstag samsung sandrine sante sara sasuke saturday schalke schatz
  schmetterling schokolade schule schweiz scooter scorpio scotland scuola sebastian sebastien secret segreto
  september septembre settembre sexy shadow shit signin silver simone sister slipknot snake snoopy snow snowball
  soccer soeur sole something sommer sonne sonnenschein sonntag sophie souris sparky spartan spatzi speed spider
  spiderman sport spring star starcraft starwars steelers stefan stella stephane stern storm strasbourg success
  sugar suisse summer sunday sunshine super superman superstar susanne svizzera sweet sweetheart taylor teddy tennis
  termin tesoro test thomas thunder thursday tiamo tiger tigger tigre tinker titou tobias tonton tortue toulouse
  toutou travail trinity trouble trust tuesday tunisie turbo turtle twitter united universe urlaub user utente
  utilisateur vacances valentin vanessa vegeta vendredi venerdi victor vincent voiture voyager warhammer warrior
  water wednesday weihnachten welcome whatever whatsapp white william willkommen windows winner winston winter wolf
  word wrestling yamaha yankees yasmine yellow youtube zelda zxcv
`;

export const commonWords: readonly string[] = words.trim().split(/\s+/);
