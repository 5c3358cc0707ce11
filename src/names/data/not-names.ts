/**
 * What keeps capitalised words from being a person. Written by hand from errors seen in wire copy; lists may overlap.
 */

/** Never a part of a name: words that open sentences, the calendar, nations' and parties' collective words. */
export const notInNames = `
  a an the this that these those he she it they we i you his her its their our my your who whom whose which what when where why how while whereas
  and or but nor so yet if as at by for from in into of off on onto out over per since than then to under until up upon via with within without about above across after against along among around before behind below beneath beside between beyond despite down during except inside near outside past through throughout toward towards
  also again already always another any anyone all almost although because both each either else enough even ever every everyone few further furthermore hence here however indeed instead just later least less like likewise many maybe meanwhile more moreover most much neither never nevertheless no nobody none nonetheless not nothing now once one only other others otherwise perhaps rather really same several similarly some someone something sometimes soon still such therefore there thereafter though thus today together tomorrow tonight too unless very well yes yesterday
  additionally accordingly according earlier finally recently separately specifically overall elsewhere royal highness majesty excellency asked speaking citing following including based born read breaking exclusive update updated correction photo video file image watch
  is are was were be been being am has have had do does did will would can could may might must shall should let get got make made take taken see seen say said says told
  two three four five six seven eight nine ten hundred thousand million billion first second third last next
  january february march april june july august september october november december feb apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  north south east west northern southern eastern western central upper lower greater new old great
  muslim christian catholic protestant jewish islamic orthodox buddhist hindu republican republicans democrat democrats democratic conservative conservatives labour liberal liberals tory communist socialist
  le les une des et mais dans pour avec sur elle ils elles ce cette der die das ein eine und aber wenn auch nach bei mit im am er sie es wir los las una pero en con por para gli che e o os as uma em
`

/** In or right after a name, these make it an institution, a thing or a place: `Johns Hopkins University`, `Martin Luther King Jr. Day`. */
export const notAfterNames = `
  academy act administration affair agency agreement air airline airlines airport alliance amendment army arena arts association authority avenue award awards bank basin bay beach board bowl branch bridge building bureau cabinet campus canal cape cathedral cemetery center centre championship championships channel chapel charter church circuit city clinic coast code college commission committee community company complex conference congress consortium convention corp corporation council county court creek crescent crisis cup dam day department derby desert district doctrine drive east edition empire enterprises estate exchange expo falls family federation festival field fleet force forces forest fort forum foundation fund gallery games gardens gate government group guard gulf hall harbor harbour heights herald highway hill hills holding holdings hospital hotel house inc industries initiative institute international island islands journal jury lab laboratory labs lake lane law league library limited line llc llp lodge ltd mall manor market medal media memorial mills ministry mission monument mosque motors mountain mountains museum news newspaper oblast office open opera orchestra organisation organization palace park partners party pass peninsula plan plant plaza plc point police port post prefecture press prison prize program programme project province railway ranch range records region report republic reserve resort review ridge river road room school sea senate series services shipyard show society square stadium station store stores street studio studios summit synagogue syndrome system systems team technologies telegraph temple territory test theater theatre theory times tower town treaty tribunal tribune trophy trust tunnel union united university valley village ward way week west wing works world zone
  bhd co cor sdn securities equipment electric generale societe gmbh hydro network oaks savings
  assembly baseball basketball band broadcast cardinals casino catholic chair coalition dock draft enlightenment football muslim soccer state statement chemicals total hour night tour live cross
  crude north south states nations kingdom
`

/** At the end of a name these make it a firm, and no family is called so: `Wilson Brothers`, `Stuart Pharmaceuticals`. */
export const firmWords = `
  aerospace airlines airways aviation bancorp bancshares biotechnology brands breweries bros brothers chemicals communications computers electronics energy entertainment
  exploration foods helicopter helicopters instruments insurance investors laboratories logistics metals minerals newspapers petroleum pharma pharmaceuticals plastics
  products properties publishing resources restaurants savings semiconductor semiconductors software supermarkets telecom telecommunications textiles worldwide
`

/** Last words of what ministers and directors are for; no name begins with them: `Minister of Energy | Alick Buchanan-Smith`. */
export const offices = `
  affairs agriculture caribbean commerce communications culture defence defense development economy education employment energy environment finance fisheries forestry
  health housing industry information interior justice labor labour mines resources security technology tourism trade transport treasury
`

/** Before a name, these make it a place: `San Francisco`, `Fort Wayne`, `St. Louis`. */
export const placeOpeners =
  'san santa santo sao saint st sainte fort port lake mount mt cape el los las la rio puerto villa monte isla ile bad sankt'

/** Whole names that are companies, papers, prizes, ships or places, though the first word is a given name. */
export const notPeople = `
  Aston Martin; Alfa Romeo; Arthur Andersen; Arthur Young; Barry Callebaut; Ben Nevis; Bernard Matthews; Calvin Klein; Alex Brown; Cheung Kong; Polly Peck; Salomon Inc; Charles Schwab; Christian Dior; Dean Foods; Dean Witter; Diego Garcia; Don Juan; Dow Jones; Eli Lilly;
  Elizabeth Arden; Estee Lauder; Ernst Young; Eddie Bauer; Frank Russell; Freddie Mac; Fannie Mae; Ginnie Mae; George Cross; Georgia Pacific; Giorgio Armani; Guy Laroche; Harley Davidson; Harry Potter; Harry Winston; Hugo Boss; Isle Royale; Jack Daniels; James Bond; Jerry Springer Show;
  Jim Beam; Jim Crow; Joe Public; John Deere; John Doe; John Hancock; John Labatt; John Lewis; Johnnie Walker; Johnson Johnson; Jose Cuervo; Kelly Services; Kim Eng; Leo Burnett; Lloyds Banking; Louis Vuitton; Marks Spencer; Marvin Davis; Mary Kay; Max Planck; Merrill Lynch; Micky Mouse; Mickey Mouse; Donald Duck;
  Morgan Grenfell; Morgan Stanley; Nelson Mandela Bay; Oliver Wyman; Oscar Mayer; Patrick Petroleum; Paul Revere; Peter Pan; Philip Morris; Philips Petroleum; Phillips Petroleum; Piper Jaffray; Ralph Lauren; Raymond James; Robert Bosch; Robert Fleming; Robin Hood; Rex Stores; Ross Perot Systems; Salomon Brothers; Samuel Montagu; Santa Claus; Sara Lee; Saint Laurent; Sherwin Williams; Sherlock Holmes; Sidney Sussex; Stanley Cup; Stella Artois; Standard Chartered; Shin Bet; Hong Kong; Song Dynasty; Tang Dynasty;
  Tommy Hilfiger; Tiffany Co; Ted Baker; Uncle Sam; Union Carbide; Victoria Secret; Virginia Slims; Walt Disney; Wells Fargo; William Hill; William Morris; Yves Rocher; Yves Saint Laurent; Jean Coutu; Laura Ashley; Jo Malone; Rolls Royce; Booker Prize; Nobel Prize; Abu Dhabi; Abu Ghraib; Addis Ababa; Ali Baba; Jan Mayen; Juan Fernandez; Don Valley; Guy Fawkes Night; Ping An; Sun Hung Kai; Sun Life; Sun Microsystems; Bo Bank; Long Island; Tan Son Nhut; Han Chinese; Tian An Men; Mao Zedong Thought; Da Nang; Ho Chi Minh;
  Jung Hotel; Union Jack; Ken Saro
`
