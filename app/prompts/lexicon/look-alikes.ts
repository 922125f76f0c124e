/** Dictionary words one letter away from a word of the lexicon: no misspellings of it (`beach` is not `bench`). */
export const LOOK_ALIKES = `
abaissa abaissera abaisserent abaisseur abaissez abaissiez accordeon accorderons accordoir accordons accorions
accoudions acing acter adapt adapta adaptez addio adepte adios adnee adolescence adopte adora adret adula adulat adule
adulee adust advent adventurer advenue adverse afficha affriche ageing agira agneau aidee aillee aimee airer aisee aking
albee alienee aligne aligned aligner alignez allay allege allegie allele alleles allene alles alliee allies allongea
allongee allonger allongez alloy almee alter altere altiste amant amber amblant ambre ambulante aminee ampoulee ampule
angora anier anima animai animale animat anomal apaiserent aping apnee apparel appariement appel appele appris appuya
appuye aptere arbora ardor ardors ardour armer armet armoiries armoise armor armour arreta arriera arrieree arrierer
arrierez arteries asphalta asphaltee asphalter asphaltez assesseur asset assimes assisse assist assistante assiste
assites assizes assoira assois assoit aster atone attached attachee attachera attachez attacker atteinte attende attent
attenta attenter attentez attenue atteste audibly audit auguste aumone aurora autiste autistique automobilisme
autonettoyant avail avance avancer avancez avenge aventure avenu avere averee aveugla aveuglee aveugler aveuglez avinee
aviner axant axing babillarde bache backward bacon badin bafre bafrer baggie baisse baissons baking balanced balancee
balancera balancez balancier balancine balisa balisee baliser balisez baliste balle bambini bambino banda banded bandee
bandez bands bandy banes bangalow banger banker bannee bannera bannez bannister banque banques banquete banter baquette
barbaque barbecued barbed barbee barbequed barbera barbet barbez bardee bards bares barquette barra barrera barreur
barri barriez barye bascula basculee basculer basculez basic basil basing basions basis basked basons basset bassina
bassine basson batasse batirent batte batter battisse battle baume bavette baveuse bawling beach beachy beard beater
became becasse becks becque becter bedane beefing beery belee beles belled bellies bells belter bequilla bequillee
bequiller bequillez bercant berce bercons berger bergs berme betted bettor biche bicker biding bielle biggie bight biked
bikini biler bilker bilking billard bille binds biner birth biser bissons bistra bistrat bistre bistrons bitch biter
bites biting bitte bitter blanchi blanchie blank blanquette bleach bleeping blend blight blinda blinde bling blini
blinis blink blite blocky blocus blond bluffe blume boars bocca boccie boche bocks boete boetter boggy bogle boiling
boira boirez boisa boisee boiser boisez boisson boita boiter boiteux boitez bolder boles bolling bonde bondee bones
bonite bonte booties boots bordel border bordez bores borgne borna borner bornez bosque botch botes bottee bottele
botter bottled bottler bottlers boucha boucle boucs boude boudee bouder bouee bouffa bouffee bouffer bouffez bouffi
bouffie bouge bough boula boulanger boulangera boulangere boulee boulet boulez boulier boulle bounder bounders bounties
bounty bouquet bourder bourne bouteiller bowing bowline braceros brach brack braise brame brande branner brase braser
brasera braserons brasier brasser brassera brassin breach breezed brelle breme bretter bribe bridee bridgea bridged
bridger bridgez bridle brife brink brisa briser brisez brisis briss brocher brodee brome brood brookie broom brosserie
broth brothel brothels bruche brucine bruin bruina bruiner bruineux bruins bruire bruissons bruite brulante bruma brumer
brusker brute bubble bubbled buche budgie buire bulgy bulle bumbler bumes bunging bunker bunking burette burine burry
busher busier buste buster busting busyness butee butes butta butted buttee buttez butties butting butts cabal cabale
cabals caban cabana cabanee cabaner cabanez cabin cabined cabosse cabre cadmions cafard cafre cagnard cagne cahin
calicule calin caline calions calling calmions calving camard campion campons canai canarda canarde canari canaries
canas canat canid canif caning canna canned cannee canner cannez cannie canny canoe canon canope cantal canter cantina
cantle capelle capre carbo carde carefree careme carer cares caress cargoes carions carme carmions carnal carpe carra
carrasse carrel carrels carrer carrez carrossa carte carve casions caste castel castels castes castine castre castres
catin cation cattle caver cavions cedai cedas cedat cedee ceder celte cenes centra centrage centree centrer centrez
cenure ceres cerner certes cesar ceste chaina chained chainee chainer chainez chais chalit chalky chalut chamelle champi
chantons chape chapee chapela chapele chapelee chaplet chapon chaps chargera chargerent chargeur charing charmer
charretee charretees charretier charriage charrie charring charte charter charting chase chasse chassee chations chatoie
chatrons chauffait chauffante chauffat chauffent chauffera chaufferas chaufferie chaufferies chauffez chausser chaussez
chaux chawk checked cheek cheery cheese chemina chemine cheminerent chenet chenu chenue cherie cherra cherre chiat
chicot chiee chief chienna chienner chiennez chient chier chiez chile chili chilies chill chimp chins chions chiton
chits chlore chock chocks choir choit chomp choque chouleur chucker chump churchy chutons cidre cirre clack claim
clamber clamions clamp clanique clapir cleat cleek clicher click climbed cloak clochee clochera clochez clockers clods
clonic cloque clore closure clothe clots clotura cloturee cloturer cloturez cloua clouee clous clouta clouted cloutee
clouter cloutez clover cluck clutch cocks coder coffer coffers coffle coffre coffree cogner coiffee coiffer colere
colleur colon colones colored colorer colorez colvert comer commencant commence commerant commerca commercait
commercante commercat commercent commercer commercez commere commua commuee communed communer commuons compagne
companies comport comporter composa composat compose composer composeur compositeur composta composte compostee
compostera compostez conard conceit concent concept concern concerta concerte concerto concret conde condom condor
confer confier congee congele conger congo congree conine conner conopee conte contee conto contra contree contrer
contrez conveniency convers cooer coper copule coque corder corker corne cornea corned cornee corneille cornel cornera
cornet cornez cornier coroner corser cosse coter cotte couched couchee couchera coucheur couchez couds cougher coulante
coule couler count coupante coupee coupla coupled couplee coupler couplet coupleur couplez coupole courant coure couru
courut couseuse couseuses cousin coutante couteuse couteuses coutre couvent couvera couveuse couveuses couvrante
couvreur couvreuse couvreuses coven coves covet coveted covey cower cowered crame cramions cramp craque crass cratch
creai creamery creamy creas creat creed creel creep creez crema cremera cremeux cremez crepe creperie crete creve crewe
crique crisse croasse croate crocher crock croiserent croisez croisse croqua croquee croquer croquet croquez croquis
crossa crossee crost crotch crotte croule croupe crouta croutee crouter croutez crowed crowing crown crows cruche crumes
crunch crusse crutes cuisimes cuisina cuisinee cuisiner cuisinez cuisites cultuel cultured cureless cuver cyclane cycled
cycler cyclisa cyclisat cyclise cyclisee cyclisme cyclo dailies daily dairies dairy dales dalla dallee daller dallez
dally danced dancy dander danker dansa dansant dansee dansera dansez darce daring darse daymare daymares debarquerent
decente dechargerent dechut decombres decompta decomptee decompter decomptez decret dedicate deficiency deficiente
deglace dehorns delace delectable deliver demembre denivela denivelee deniveler denivelez denivelle denser depanner
deplaca deplacee deplacez deplane deposa deposed deposee deposez depote descende descent dessein dessina destin
detestable detors deuce dicer dicing dieing diker dimer dinar dined dinera dinero dines dineur dinez dinger dinging
dinks diplex disable diving dodgy dogies dolce doucet douche douci doucie douee doues douse douve drainant drank draping
drawling dripped drizzled drizzly drooped droppe droppee dropper droppez drummed drunk duces duding dunce duping duplexa
duplexe durning earls eater ecang eclair eclaira eclairer eclairez eclos ecope ecore ecote ecoule ecrin ecuelle ecule
edifiee edile egale egalise egrise eider elargir elargit electrice elevate elider elise elonge eluder embarquerent emier
empress enable encan enclot encolle encree enders enfanta enfante enflant enflent enlise enneigea enneiger enneigez
enseigna enseignee enseigner enseignez ensoleilla ensoleiller ensoleillerent ensoleillez entant entee entent entoile
entoilee entrainerent entrainment entranced entrante entrez envier epale epicer epicera epier epongea epongee eponger
epongez eponte equipent erafle escalada escaladee escalader escaladez escalate escapade espaca espacee espacer espacez
espalier espece estiva estivage estivai estivat etage etala etalagea etalagee etalager etalagez etalee etaler etalez
etamage etame etape etayage etaye etier etiers etiole etiolee etoila etoiler etoilez etudiait etudiante etudiat etudient
evider eviler exchanged exchanger exercised exerciser exorcise expresso extenuions extrade facher faddle fadions faeries
faery faggy failler faine fairer fairly faller fames famine fanon farder fares farmed farter farther fatness fatter
faxions feather featured feces feelers feller felling felure fencer fende fended fender fending fente feriee ferlee
fermiere fermiez ferre ferrel ferrer ferret ferreux ferrez feston festoyons feuillee feuiller feuillet feuillez feule
fevier fiddled fiddly fidele fideles fiels fiere fieres fight filed filee filer files fileur filing fills filly filme
filmer filming filter finesse fiole firmer fites fjeld flacon flaire flame flanions flanque flaqua flaquer flaquez flare
flasque fleer flemme fletri fletrie fletrissement fleura fleurai fleuree fleurer fleuret fleurez fleurir fleurit flexure
flighty floes flood flora florale floralies floreal floua floue flouer flouons floury flous flout flouts flouve flowed
flowery fluer flyer fogey fogies foire foliace follette fonce footfall footfalls forat foree forent forez former fouee
fouet fouge fouger fougera fougerez fouille fouit foula fouled foulee fouler foulez fouls fourbons fourguons fourrons
foute frairie framed framee frape frasque fraye freer frele freles frescoes frets friand fried fright frime fringe fripe
fripes frire frise frises friterie fritte frittes fritz froggy fruite fruitiere fruity frusque fryer fuddle fuite fuites
fuller furet gades gadin gagee gains galon gamina gamine gaming gansons gants garasse garce garces garda gardent gardera
gardien garer garez garions gassy gatee gatons gatte gaude gavage gavee gavel gavons gazabo gazage gazee gazions geint
gelant genant genat gentile gentled gentler gently gents gerant gerasse gerbage gercons geree gills gingkos gisons glaca
glacer glaceux glacez glacis glade glance gland glande glane glanee glare glassy glaze glide glissa glissage glissee
glissera glisseur glissez glove gosse gourd goure gouree gourme grace grads graffito graft graisse grandee grander
grandet grange grasp grate gratta grattee gratter grattez graved gravee gravely graven graver gravez greant greasse
greed greee greek greent greeny greer grees greet greeting greez grene greons greve griff grilla grillade grillagea
grillagee grillager grillagez grille grils grimer grimmer grimpant grimpe grimpee grimpera grimpeur grimpez grind
gripers gripper grive grocer grole gronde groove grope grossi grotte groupa groupie grout gruff gueant guede guerimes
guerit guida guided guidee guider guidez guilde guile guinde guipage guipe guise gulden habitait habitante habitat
habitent habituant habituation haites halee hales halete halle halted halter halts halves hammam handicapa handicaper
handicapez handicapper handing hante haste hated hause haver havie headed heady healed heaped hearted hearth heater
heath heave heaved hedged hedger hefted herba herbee herber herbeux herbez herbu herbue herby heroes herpes herse
hibernal hibernale hickey hiders hikers hinging hiverna hivernage hivernai hivernat hocked hoise hokey honkey horloger
horse horsing hoses hosing houee houes houle housed housel houser housers housse houting hover humid impaire inclina
inclined inclinee incliner inclinez indigence indigent indigente indigete indigne indignee infanta infantas infante
infer inferieure infirmation informatisons inker innee innes instillation inter interjection inuline issued issus jagger
jambee jambo james janes jangle jardina jardinat jardine jardinee jardineux jardinez jardinier jardon jauge jauges
jaunce jaunet jaunets jauni jaunie jaunies jaunis jaunt jaunts jejune jeuna jeunasse jeuner jeunet jeunez jigger jingle
jogged joker jokers jonction jongle jouee jouees jouera joueras jouez jouir journey joutent jouter jouteur juggle jungly
kitted kittel labre lacer lading lager lainier laitiere laker lakers lamee lamer lames laminaire lamineuse lampa lampee
lamper lampez landais landers langue lanterna lanternee lanterner lanternez laper lapes larde larder lares largo largue
larme larve laser lasers lashes latter lauder lavee lavees laver lavera laveras laverie laveries laves laveur laveurs
lavez layer layers leach leading leaved leavens leavy lebel ledger legere leges legue leguee leguer lettree levera
levier liane liber libere libra libraire libri licitation lieger lievre lifter ligated ligating liger liges lighten
lightening lightens lighter lighters ligna lignee ligner ligneux lignez ligot ligue liminaire linaire lineal lineaux
linen liner linge linter lister liter livra livree livrer livret livrez loafing loaning loaves loger logerent longee
longuet lookup lording lords lordy louage louange louanger lounged loungy loura lourda lourde loure louver louvers loved
lovee lovees lovera loveras lovey lovez lowery lowry loyal luger lunge lunger lutter mache machette macheur macheuse
machin machina machined machinee machiner macquee macro madam madison madman magasina magasine magazine maille malais
malin mallet malleus malte mamas mamelle manche manchette mande manquee mante manure maquee maraichere marcha marchanda
marchant marcs margelle margis maria mariai marin marinee maris marked marker marli marnai marque marquer marquete
marquez marrai marri marsh marte martin mason masquage masque massifie massons matai match matina matinai matinale
matinat matine matiner matineux matinez mating mations matir matis matit maton matura matured maturee maturer maturez
maure maurelle mavin mayan measure medial medicale megere megeres membre memoriel mensure mente menure merch mestre
mesura mesuree mesurer mesurez mesuse metra metrons meure miaou micron middy midway milty minait mincit minimus minois
minons minor minos minot minty minuses minuta minutee minuter minutez minutie mirai miros misons missy mither moaning
mobilise mobilize modale modele modes modula modulee moduler modulez modulo moisons molle monade monda mondee monder
mondez mondo monta montage montagneux montee montez monts mooed mooning moors mopers mopes mopey mopped moque moquee
moral morale morelle morne morse mortel morts morue morve motile motilite motility motorisa motorist motter moule
mourning moved mowed muets mufti mulet murage murailla muraillee murailler muraillez muras muree murent murer mures
murex murez murit muscs musiqua musiquee musiquer musiquez musquee mussif musty mutin mutinee mutique myrte nages
nageuse naive natura natured neigea neigera neighs nicht nightie nitre noire notee noter notes noticed nourrissions
novice nudge nuque odder oeuve oeuvee oeuvra oeuvrer oeuvrez officer officie oiseux olden ombelle ombragea ombrager
ombrageux ombragez ordre oreiller ormille ornament ornementa ornemente ornerent orseille oseille outrage outride
outsider outsize ouvragea ouvragee ouvrager ouvragez ouvre paces pacing packet packing pacque padding paddle pagel
pagent pageons pages paginer paging paiement paient pained paining painter pairie paise paissant palace palanche palate
palier palisades palissada palissadee palissader palissadez palissage pament pander panders panee panent panes panez
paniere paniez pannant panner pansage pansant pansee pansees panser pantin pants panzer papier pappy parage parai parant
parcage parch parcoure parcourt parcouru pardi pareage parement parente parfis pariage parient parier paris parker
parlent parlour paroi parqua parquee parquer parquet parquez parsi parsing parson partake parte parted partent parti
parting parue passade passager passait passat paste patache patat patchy patent pathos patina patine patinee patinera
patineur patinez patoche patois paton patte patted pattes patties pausant pavent paverent pawing payement payent payer
peage peason pedant peddle peddling peina peinant peinat peinee peintre peintura peinturee peinturer peinturez pelage
pelant pelte penates pence pendait pendante pende pendent penes penne pennee pennees pennies penny pensez pensione
pensioned pensionner pensons pentu pentue penture peons peopled peopler pepite peppy percons perdant perdons perforer
performante performed perit perites perlon perlouse perlouze perone perron persan persane persona personae personnel
pesee pesees peson petait petat petes petiot petiote peton petrit petrites petted petty peuple phage phoned phoner
phoney phonies phono pians picket picota picotas picote picotes piddle piddling pieced piege piegeons pierra pierree
pierrer pierreux pierrez pietin pietions pietre pieutons pieze pigerons pigions pignon pilage pilant pilch pilot pilots
pilou pince pinch pinot pinots pioche pious pippy piqua piqued piquee piquer piquet piqueux piquez piqure pissant
pissing pista pistee pister pistez piston pistonne pistou piteous pites piteux pitonne pitted pivot pivots placa placed
placee placet placez placing plagie plaice plaide plaigne plaina plainee plainer plainez plaire plaise planat plancha
planed planee planet planete plank planked planking planned planner planning planque planta plantar plantera planteur
plaqua plaquee plaquer plaquez plaster platee platinage platine platiner platre platter playa played playlet pleat
pleats pleur pliage pliant pliante ploque plotted ployer pluses plutes pluvier plyer plying poele poete poing poins
pointa pointed pointing pointons pointu pointure pointy poise poker polaque policemen pomes pomme pommer pommiez pompa
pompee pomper pompeux pompey pompez pompier pompon pomps poncons pondant pondons ponies ponta pontage pontions pontoon
pontoons popes poppies poque pores porque portage portai portal portat portee portez portons posable poser posta postal
posted postons postule potagere potele potelee potes potin potiner potpie potsie potsy pottage potter potto poucettes
poudrer poudrera poulette poumon poupe poupin poussee pouted pouty pouvons powder powter praire praise prate prayer
praying preformer pretons price pride priee primacies primatie prime printed printing prisa prisee priser prisez prism
prisme prisse prites privat privent priver privez prize produced producer product projected projetions prone prose prote
protested protestions proximate proximity puant puante pubic publia puddled puddler puddly puise puits pulpy punier
pupal purent putted putty quarter quartiez rader rages raided raider raidie railed raina rained raines raise raiser
raisers ralenti ralentira ramee rames rampa ramper rampez rangs rapes ravage raver ravers raviere rebat rebus rebuta
rebute recap rechange rechargea recharged rechargee rechargez rechauffe rechauffee rechauffees rechauffera rechaufferas
rechauffes rechauffeur rechauffeurs rechauffez recoup recto recue recuis recuite recul recur recurs recus recycla
recycler recyclez redite reducer reduise redut redutes reelle refila refile refired refrigere refrigerer refrigerez
regaining rehired reining reivers reluite relut remaining remplia remplier remplira remplit remue rencontra rencontree
rencontrez renting repaid repaira repaire repais repait repars repartions reposa reposera repower reput requite requites
reseal reseat reserva reserver reservez residant residante residence residentiel resinent resserve resta restaurait
restaurante restaurat restaurent restons restring resty retailing retain retracte retractee retraining retraire retraita
retraiter retraitez retried reverbera reverberee reverberer reverberez rewired richer ridage ridders ridding ridee
ridera ridez ridging ripage riping rising rivale rived rivee riven rivera rivet riveur rivez riviera riving riziere
rochet rocheux rochier rocker roder rogue roiling rolled rollier rompe rongee roofer rooked roomed rooted roseau rotes
rother rouage rouai rouan rouant rouelle rouet rouette rouged rouget rough rougie rouis rouites roulait roulat roulons
roulotte roumi roupettes routa routant routed routee router routez routh routier routs rover rubbishy rubles rucher
ruder ruees ruile ruiner ruining runnel runnier rusting sabes sabin sabla sablee sabler sableux sablez sablon sabre
sacks sages saillais saillir saillit sains salaire salee salions salmon salol saloon salop salope salse saltier saluons
salvage salve sandier sanie saoule sapiens sapine sapions sapper sappers sarin sates satin sauce sauge saulee sault
saunage saune saure sausage saute sauve savage savin savon sawing saxon sayon scalaire scale scare scared scaring scent
scheol sciene scooper scoopers scooted scope scoped scrabble scrambled scrambler scream scree scrip scrub sculptured
scupper scuppers sealing seared sedating seeding seeking seeling seeming seide selle selon senes senhor senor senores
sensorial sente senti sentiez sentries sertie serviced servile servimes servites setier setting sevices sexing shack
shading shaking shamed shaming shandy shaped shaping shard sharer shark sharking sharp shaved shaving sheared shearing
shedding sheet shipping shitting shoes shooter shoping shoring shorn shove showing showman showmen showy shred shrug
shtick sidewall sidewalls siding siegea sieged sieger siegez sieur sieurs sieve sifter sifters sifting sighed signa
signai signala signat silly simmer singe sinter sipper siree sistre sistres siting sitter sitters skated skater skeet
skelter skilly skimming slack slash slate sleet sleeving slice slicing slick slider slighted slime sliming slimming
sling slitting sloper slopped slopping slops slowed slowing slummers smala smalt smelter smelters snare snared snaring
snide snoring snort snowball snuck soared soaring sociale societies soleaire solon sommer songe sonny sopping soudent
soule sourd sours soutient soutier soutins souviens spaced spacer spacers spacey spacy spade spain spake spared spart
speedo speedy speer spewed spice spick spicks spied spins spiree spirt spitting splashy splay sponged sponger spongers
spongy spool sporty spout sprang sprat sprig sprigs springy sprinkle sprinkled sprint sprong spruced sprue sprung spurt
spying squale squame squared squire squirre squirrely squirreux stable staged stagey stagne stags stagy stain stake
stalk stang stank stapes stared starets starie stars stase stationna stationnera stationnerent stationnez statua statuee
statuer statuez statuions statuons stature status statuses statut statute stave steam steen steer stell stemple stent
stept stere sticky stilly stink stirs stock stoned stoner stoney stony stood stoolie stoop stoped stored storeys stories
storing stork storm stowing strand strap stray streak streel strew stria strick stricture strictures stringy stripe
stripy strix stroker strolled strop structura structured structuree structurel structurer structurez strung strut stuck
stull suage subset sueur sueurs suing summary summed sunna sunshiny supin supped supporta supporte suppot sureleva
surelever surelevez suret surfaca surfaced surfacee surfacer surfacez suspend suspendis suspendre swang sweating
sweeping swelter swelters swigs swine swingy swink swung tabes tabla tabled tablee tabler tablet tablez tabule tacking
tacks tafia tails tains tales talle tamil tamis tamisa tanking tante tarasse tarin tasking tatters taule tavers tease
teenage teenaged teinte tempe tempere tempeta tempeter tempetez tenais tende tendis tenet tenets tense tenta tented
tentee tentez tenth tenue tepee tercasse terni terrage terrai terrait terrapin terrassa terrisse tersasse terse teste
tester tetasse teteau teter tetes tette tetter texte theater theier thorough thrash tiddlers tinte tirasse titter
titters toddle toila toilat toilent toiletta toilettee toiletter toilettez toils toise toles tolet tolle tombez tomee
tomer toner tonte tooter tooters toper tother touer tourism tourisme touristy towed towel towser tracas trace tracer
tracs tract trader tragic traina traine tramer trans transact transi transir transita transite transmit transporta
transporte trashman trashy travee traversa traversed traversera traversez traversier trawl treed treille treve trial
tricolor tricolored triee trins triple tripled triplee tripler triplets triplez tripoteur trolled trotter trough truce
trulli trunk tuable tucks tuila tuilee tuiler tuilette tuilez tules tulle twain tweeter udders urbane urman usagee usina
usine vaine vanes vanna vannee vanner vannez vegeta vegetai vegetalisme vegetat vehicula vehiculee vehiculer vehiculez
veille veils vende vender venders vendeuse vendons venet veneur venge vengeur venielle venta vented venter ventis
ventouse ventre ventru venue verbe verdeur verdier verdira verdit verdoie verge verite vernie vernir verry verse verste
vertex vertu verve vesicle vesicles vesicule viaduct viaducts vicions vidions vieilli vieillie vieillissant vielle vigil
viles villagers vinions vintes viole violee violine violines violions violona violonas violone violones viril virion
virolons visiter vison vissions vissons visual vivions voice voila voiler voilez voilons voilure voire voisina voisiner
voisinez voitura voituree voiturer voiturez volant volante voler volet volete volez volons volte volve votant votante
votee vouant vouee voyait voyance vrillage wacker wadding wafer wager waging waiter walkaway waller walling wallow
wanker wanking washin wasted wasting watery waver waving waxer waxing wheal wheen whereas whine whited whiten whiter
whitey whities whity whore widdy widen wideners widow wilder willowy winery winger winker winner wiper wiser wishing
witter wizened woken wooded woodmen woolen wormer worming worser woven write yellowy zabre zebrai zebrat zebree zebrer
zebrez`;
