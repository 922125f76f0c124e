/** Dictionary words one letter away from a word of the lexicon: no misspellings of it (`beach` is not `bench`). */
export const LOOK_ALIKES = `
abaissa abaissera abaisserent abaisseur abaissez accordeon accordoir accordons accorions accoudions acter adapt adapta
adaptez adepte adios adnee adolescence adopte adora adret adula adule adulee advent adventurer advenue adverse afficha
affriche ageing agira agneau aidee aillee aimee airer aisee alienee aligne aligned aligner alignez allay allege allegie
allene alles alliee allies allongea allongee allonger allongez alloy almee alter altere altiste amant amber amblant ambre
ambulante aminee ampoulee ampule angora anier anima animai animale anomal apaiserent apnee apparel appariement appel appele
appris appuya appuye aptere arbora armer armet armoiries armoise armor armour arreta arriera arrieree arrierer arrierez
arteries asphalta asphaltee asphalter asphaltez assesseur asset assisse assist assistante assiste assoira assois assoit aster
atone attached attachee attachera attachez attacker atteinte attende attenta attenter attentez attenue atteste audit auguste
aumone aurora autiste autistique automobilisme autonettoyant avail avance avancer avancez avenge aventure avenu avere averee
aveugla aveuglee aveugler aveuglez avinee aviner axant babillarde bache backward bacon badin bafre bafrer baggie baisse
baissons baking balanced balancee balancera balancez balancier balancine balisa balisee baliser balisez baliste balle bambino
banda bandee bandez bands bandy banes banger banker bannee bannera bannez bannister banque banques banquete banter baquette
barbaque barbecued barbed barbee barbera barbet barbez bardee bards barquette barra barrera barreur barri barriez barye
bascula basculee basculer basculez basic basil basing basions basis basons basset bassina bassine basson batirent batte
batter battisse battle baume bavette baveuse bawling beach beard beater became becque becter bedane beefing beery belee beles
bellies bells bequilla bequillee bequiller bequillez bercant berce bercons berger berme bettor biche bicker bielle biggie
bikini biler billard bille binds biner birth biser bissons bistra bistre bistrons bitch biter bites biting bitte bitter
blanchi blanchie blank blanquette bleach bleeping blend blight blinda blinde bling blink blocus blond bluffe blume boche
bocks boete boetter boiling boira boirez boisa boisee boiser boisez boisson boita boiter boiteux boitez bolder bonde bondee
bones bonite bonte booties boots bordel border bordez bores borgne borna borner bornez botch botes bottee bottele botter
bottled boucha boucle boucs boude boudee bouder bouee bouffa bouffee bouffer bouffez bouffi bouffie bouge bough boula
boulanger boulangera boulangere boulee boulet boulez boulier bouquet bourder bourne bouteiller bowing bowline braceros braise
brame brande brase braser brasera braserons brasier brasser brassera brassin breach brelle breme bretter bribe bridee bridgea
bridger bridgez bridle brife brink brisa briser brisez brisis brodee brome brood broom brosserie broth bruche brucine bruina
bruiner bruineux bruire bruissons bruite brulante bruma brumer brute bubble buche buire bulle bunker bunking burette burine
busier buste buster busting butee butes butta butted buttee buttez butting butts cabale caban cabana cabanee cabaner cabanez
cabin cabosse cabre cadmions cafard cafre cagnard cagne cahin calicule calin caline calions calling calmions camard campion
campons canai canarda canarde canari canaries canas canif canna canned cannee canner cannez canoe canon canope cantal canter
cantina capelle capre carde carefree careme cares caress carions carme carmions carnal carpe carra carrer carrez carrossa
carte carve casions castine catin cation caver cavions cedai cedas cedee ceder celte cenes centra centrage centree centrer
centrez cenure cerner certes cesar ceste chaina chained chainee chainer chainez chais chalit chalut chamelle champi chantons
chape chapee chapela chapele chapelee chapon chaps chargera chargerent chargeur charmer charretier charriage charrie charte
charter charting chase chasse chassee chations chatoie chatrons chauffait chauffante chauffent chausser chaussez chaux
checked cheek cheery cheese chemina chemine cheminerent chenet chenu chenue cherie cherra cherre chicot chiee chief chienna
chienner chiennez chient chier chiez chile chili chill chimp chins chions chiton chlore choir choit choque chouleur chump
chutons cidre cirre clack claim clamions clamp clanique clapir cleat clicher click climbed cloak clochee clochera clochez
cloque clore closure clothe clots clotura cloturee cloturer cloturez cloua clouee clous clouta cloutee clouter cloutez clover
cluck clutch cocks coder coffre coffree cogner coiffee coiffer colere colleur colon colored colorer colorez colvert comer
commencant commence commerant commerca commercait commercante commercent commercer commercez commere commua commuee commuons
compagne companies comporter composa compose composer composeur compositeur composta composte compostee compostera compostez
conard conceit concept concern concerta concerte concerto concret conde condom condor confer confier congele congo congree
conner conopee conte contee contra contree contrer contrez convers copule coque corder corne cornea corned cornee corneille
cornera cornet cornez cornier coroner corser cosse coter cotte couchee couchera coucheur couchez couds coulante coule couler
count coupante coupee coupla coupled couplee coupler couplet coupleur couplez coupole courant coure couru courut cousin
coutante coutre couvent couvera couvrante couvreur coven covet coveted covey cower crame cramions cramp craque crass creai
creamy creas creed creep creez crema cremera cremeux cremez crepe creperie crete creve crewe crique crisse croasse croate
crocher crock croiserent croisez croisse croqua croquee croquer croquet croquez croquis crossa crossee crotch crotte croule
croupe crouta croutee crouter croutez crowing crown crows cruche crunch crusse cuisina cuisinee cuisiner cuisinez cultuel
cultured cuver cyclane cyclisa cyclise cyclisee cyclisme cyclo dalla dallee daller dallez dally danced dander danker dansa
dansant dansee dansera dansez darce daring darse debarquerent decente dechargerent dechut decombres decompta decomptee
decompter decomptez decret dedicate deficiency deficiente deglace delace delectable deliver demembre denivela denivelee
deniveler denivelez denivelle depanner deplaca deplacee deplacez deposa deposed deposee deposez depote descende descent
dessein dessina destin detestable detors deuce dinar dined dinera dinero dines dineur dinez disable diving dodgy dolce doucet
douche douci doucie douee doues douse douve drainant drank dripped droppe droppee dropper droppez drummed drunk duces dunce
duplexa duplexe eater ecang eclair eclaira eclairer eclairez eclos ecope ecore ecote ecoule ecrin ecuelle ecule edifiee edile
egale egalise egrise eider elargir elargit electrice elevate elider elise elonge eluder embarquerent empress enable encan
enclot encolle encree enfanta enfante enflant enflent enlise enneigea enneiger enneigez enseigna enseignee enseigner
enseignez ensoleilla ensoleiller ensoleillerent ensoleillez entant entee entent entoile entoilee entrainerent entrante entrez
epale epicer epicera epongea epongee eponger epongez eponte equipent erafle escalada escaladee escalader escaladez escalate
escapade espaca espacee espacer espacez espalier espece estiva estivage estivai etage etala etalagea etalagee etalager
etalagez etalee etaler etalez etamage etame etape etayage etaye etiole etiolee etoila etoiler etoilez etudiait etudiante
etudient exchanged exercised exorcise extenuions extrade facher fadions faggy failler faine fairer fairly fames famine fanon
farder fares farmed farter farther fatter faxions feather featured feces feelers feller felling felure fende fender fente
feriee ferlee fermiere fermiez ferre ferrer ferret ferreux ferrez feston festoyons feuillee feuiller feuillet feuillez feule
fevier fiels fight filed filee filer files fileur filing fills filly filme filmer filming filter finesse fiole firmer fjeld
flacon flaire flame flanions flanque flaqua flaquer flaquez flare flasque flemme fletri fletrie fletrissement fleura fleurai
fleuree fleurer fleuret fleurez fleurir fleurit flexure flighty flood flora florale floralies floreal floua floue flouer
flouons flous flouve flowed flowery fluer flyer foire foliace follette fonce foree forent forez former fouee fouet fouge
fouger fougera fougerez fouille fouit foula fouled foulee fouler foulez fouls fourbons fourguons fourrons foute frairie
framed framee frape frasque fraye frets friand fried fright frime fringe frire friterie froggy fruite fruitiere fruity
frusque fryer fuller furet gades gadin gagee gains galon gamina gamine gaming gansons gants garda gardent gardera gardien
garer garez garions gassy gatee gatons gatte gaude gavage gavee gavel gavons gazage gazee gazions geint gelant genant gentile
gentler gently gents gerant gerbage gercons geree gills gisons glaca glacis glade glance gland glande glane glanee glare
glassy glaze glide glissa glissage glissee glissera glisseur glissez glove gosse gourd goure gouree gourme grace graft
graisse grander grandet grange grasp grate gratta grattee gratter grattez gravee gravely graver gravez greant greed greee
greek greent greer greet greeting greez grene greons greve griff grilla grillade grillagea grillagee grillager grillagez
grille grils grimer grimpant grimpe grimpee grimpera grimpeur grimpez grind gripper grive grocer grole gronde groove grope
grossi grotte groupa groupie grout gruff gueant guede guerit guida guided guidee guider guidez guilde guile guinde guipage
guipe guise gulden habitait habitante habitat habitent habituant habituation haites halee hales halete halle halted halter
halves hammam handicapa handicaper handicapez handing hante haste hated haver havie headed heady healed hearted hearth heater
heath heave herba herbee herber herbeux herbez herbu herbue heroes herpes herse hibernal hibernale hickey hikers hiverna
hivernage hivernai hocked hokey horloger horse horsing hoses houee houes houle housed housse hover humid impaire inclina
inclined inclinee incliner inclinez indigence indigent indigente indigete indigne indignee infante infer inferieure
infirmation informatisons innee innes instillation inter interjection inuline issued issus jagger jambee james jangle jardina
jardine jardinee jardineux jardinez jardinier jardon jeuna jeuner jeunet jeunez jigger jingle jonction jongle journey joutent
jouteur juggle labre lager lainier laitiere lamee lames laminaire lamineuse lampa lampee lamper lampez landais landers langue
lanterna lanternee lanterner lanternez lapes larde larder largo largue larme larve lashes latter laver laves leach leading
lebel ledger legere leges legue leguee leguer lettree levera levier liane liber libere libra libraire licitation lieger
lievre lifter liges lightening ligna lignee ligner ligneux lignez ligot ligue liminaire linaire lineal lineaux linen liner
linge linter lister liter livra livree livrer livret livrez loafing loaning loaves loger logerent longee longuet lords lordy
louage louange louanger loura lourda lourde loure lowry loyal luger lunge lutter mache machette macheur macheuse machin
machina machinee machiner macquee macro madam madison madman magasina magasine magazine maille malais malin mallet malte
mamas mamelle manche manchette mande manquee mante manure maquee maraichere marcha marchanda marchant marcs margelle margis
maria mariai marin marinee maris marked marker marli marnai marque marquer marquete marquez marrai marri marsh marte martin
mason masquage masque massifie massons matai match matina matinai matinale matine matiner matineux matinez mating mations
matir matis matit maton matura matured maturee maturer maturez maure maurelle mayan measure medial medicale membre memoriel
mensure mente menure merch mestre mesura mesuree mesurer mesurez mesuse metra metrons meure miaou micron midway minait mincit
minois minons minor minot minty minuta minutee minuter minutez minutie mirai miros misons missy moaning mobilise mobilize
modale modele modes modula modulee moduler modulez moisons molle monade monda mondee monder mondez mondo monta montage
montagneux montee montez monts mooning moors mopes mopey mopped moque moquee moral morale morelle morne morse mortel morts
morue morve motilite motorisa motorist motter moule mourning moved mowed muets mufti mulet murage murailla muraillee
murailler muraillez muras muree murent murer mures murex murez murit muscs musiqua musiquee musiquer musiquez musquee mussif
musty mutin mutinee mutique myrte nages nageuse naive neigea neigera neighs nicht nightie nitre noire notee noter notes
noticed nourrissions novice nudge nuque oeuve oeuvee oeuvra oeuvrer oeuvrez officer officie oiseux olden ombelle ombragea
ombrager ombrageux ombragez ordre oreiller ormille ornament ornementa ornemente ornerent orseille oseille outrage outsider
ouvragea ouvragee ouvrager ouvragez ouvre paces pacing packet packing pacque padding paddle pagel pagent pageons pages
paginer paging paiement paient painter pairie paissant palace palanche palate palier palisades palissada palissadee
palissader palissadez palissage pament panee panent panes panez paniere paniez pannant panner pansage pansant panser pantin
pants panzer papier pappy parage parai parant parcage parcoure parcourt parcouru pardi pareage parement parente parfis
pariage parient parier paris parker parlent parlour paroi parqua parquee parquer parquet parquez parsi parson partake parte
parted partent parti parting parue passade passager passait paste patache patent pathos patina patine patinee patinera
patineur patinez patoche patois paton patted patties pausant pavent paverent pawing payement payent payer peage pedant peddle
peddling peina peinant peinee peintre peintura peinturee peinturer peinturez pelage pelant pelte penates pence pendait
pendante pende pendent penes penne pensionner pensons pentu pentue penture pepite peppy percons perdant perdons perforer
performante performed perit perlon perlouse perlouze perone perron persan persane persona personnel peson petait petes petiot
petiote peton petrit petty peuple phage phoned phoney phonies phono pians picket pieced piege piegeons pierra pierree pierrer
pierreux pierrez pietin pietions pietre pieutons pieze pigerons pigions pignon pilage pilant pilou pince pinch pioche pious
piqua piquee piquer piquet piqueux piquez piqure pissant pissing pista pistee pister pistez piston pistonne pistou pites
piteux pitonne placa placed placee placet placez placing plagie plaide plaigne plaina plainee plainer plainez plaire plaise
plancha planee planet planete plank planned planner planning planque planta plantera planteur plaqua plaquee plaquer plaquez
plaster platee platinage platine platiner platre platter playa played pleur pliage pliant pliante ploque plotted ployer
pluvier poele poete poing poins pointa pointed pointing pointons pointu pointure pointy poise poker polaque policemen pomme
pommer pommiez pompa pompee pomper pompeux pompey pompez pompier pompon poncons pondant pondons ponta pontage pontions popes
poppies poque pores porque portage portai portal portee portez portons poser posta postal posted postons postule potagere
potele potelee potes potin potiner potter poucettes poudrer poudrera poulette poumon poupe poupin poussee pouty pouvons
powder praire praise prayer praying preformer pretons price pride priee primatie prime printed printing prisa prisee priser
prisez prism prisme prisse privent priver privez prize produced producer product projected projetions prone prose prote
protested protestions proximity puant puante pubic publia puise puits purent putty quarter quartiez rader rages raided raider
raidie raina rained raines raise ralenti ralentira ramee rames rampa ramper rampez rangs rapes ravage raviere rebat rebus
rebuta rebute recap rechange rechargea rechargee rechargez recto recue recuis recuite recul recus recycla recycler recyclez
redite reduise redut reelle refila refile refrigere refrigerer refrigerez rehired reluite relut remaining remplia remplier
remplira remplit remue rencontra rencontree rencontrez renting repaid repaira repaire repais repars repartions reposa
reposera reput reserva reserver reservez residant residante residence residentiel resinent resserve resta restaurait
restaurante restaurent restons retain retracte retractee retraire retraita retraiter retraitez reverbera reverberee
reverberer reverberez richer ridage ridding ridee ridera ridez ripage rising rivale rivee rivera rivet riveur rivez riviera
riziere rochet rocheux rochier rocker roder rogue rolled rollier rompe rongee roofer rooted roseau rotes rouage rouai rouan
rouant rouelle rouet rouette rouget rough rougie rouis roulait roulons roulotte roumi roupettes routa routant routed routee
router routez routier rover rubles rucher ruees ruile ruiner ruining rusting sabes sabla sablee sabler sableux sablez sablon
sabre sacks sages saillais saillir saillit sains salaire salee salions salmon salol saloon salop salope salse saluons salvage
salve sanie saoule sapiens sapine sapions satin sauce sauge saulee saunage saune saure sausage saute sauve savage savin savon
sawing saxon sayon scalaire scale scare scared scaring scent scheol sciene scope scrabble scrambled scrambler scream scrip
scrub sealing seeking seeming seide selle selon senes senhor senor sente senti sentiez sentries sertie serviced servile
setier setting sevices sexing shack shading shaking shamed shaped shaping shard shark sharp shaved shaving sheared shedding
sheet shipping shitting shoes shooter shoping shove showing showman showy shred shrug shtick siding siegea sieger siegez
sieve sifting sighed signa signai signala silly simmer singe siree skated skater skeet skelter skimming slack slash slate
sleet slice slicing slick slider slime slimming sling sloper slowed slowing smala smalt snare snide snoring snort snowball
snuck soared soaring sociale societies soleaire sommer songe sonny soudent soule sourd soutient soutier soutins souviens
spaced spacey spade spain spared spart speedo speedy spice spied spins spiree spitting spool sporty spout sprang sprat
sprinkle sprinkled sprint sprue sprung spurt spying squale squame squared squire squirre squirreux stable staged stagne stain
stake stalk stank stared starets starie stars stase stationna stationnera stationnerent stationnez statua statuee statuer
statuez statuions statuons stature status statut statute stave steam steer stemple stere sticky stink stirs stock stoned
stoner stoney stony stood stoolie stoop stored storeys stories storing stork storm strand strap stray streak stria stringy
stripe strix strolled structura structured structuree structurel structurer structurez strung strut stuck suage suing summary
summed sunna supin supporta supporte suppot sureleva surelever surelevez suret surfaca surfaced surfacee surfacer surfacez
suspend suspendis suspendre sweating sweeping swine swink swung tabes tabla tablee tabler tablet tablez tabule tacks tafia
tails tains tales talle tamil tamis tamisa tante tarin taule tease teenage teinte tempe tempere tempeta tempeter tempetez
tenais tende tendis tense tenta tentee tentez tenth tenue tepee terni terrage terrai terrait terrassa terrisse terse teste
tester teteau teter tetes tette texte theater theier thorough thrash tinte toddle toila toilent toiletta toilettee toiletter
toilettez toise toles tolet tolle tombez tomee tomer toner tonte toper touer tourism tourisme towed towel tracas trace tracer
tracs tract trader tragic traina traine tramer trans transi transir transita transite transmit transporta transporte trashy
travee traversa traversera traversez traversier treille treve trial triee trins triple tripled triplee tripler triplets
triplez tripoteur trotter trough truce trulli trunk tuable tucks tuila tuilee tuiler tuilette tuilez tulle twain tweeter
udders usagee usina usine vaine vanna vannee vanner vannez vegeta vegetai vegetalisme vehicula vehiculee vehiculer vehiculez
veille veils vende vendeuse vendons venet veneur venge vengeur venielle venta venter ventis ventouse ventre ventru venue
verbe verdeur verdier verdira verdit verdoie verge verite vernie vernir verse verste vertex vertu verve vesicule vicions
vidions vieilli vieillie vieillissant vielle vigil viles villagers vinions vintes viole violee viril virion visiter vison
vissions vissons visual vivions voice voila voiler voilez voilure voire voisina voisiner voisinez voitura voituree voiturer
voiturez volant volante voler volet volete volez volte volve votant votante votee vouant vouee voyait voyance vrillage wacker
wafer wager waiter waller walling wallow wanker wasted watery waver waving waxing whereas whine whiter whitey whore widen
widow wilder winery winger winner wiper wiser witter woken wooded woolen woven write zabre zebrai zebree zebrer zebrez`;
