/**
 * Words that introduce a person or stand for one, in English, French, German, Spanish, Italian and Portuguese. Written by hand.
 * A role is read as modifiers, a head, and what may follow a head: `deputy prime` `minister`, `secretary` `general`, `chief` `executive`.
 */

/** Heads of state and government: `the Russian leader` may stand for any of these. */
export const leaders = `
  president premier chancellor king queen emperor emir sultan
  président présidente chancelier chancelière roi reine kanzler kanzlerin bundeskanzler bundeskanzlerin präsident präsidentin bundespräsident könig königin ministerpräsident ministerpräsidentin
  presidente presidenta canciller rey reina
`

export const heads = `
  minister secretary speaker governor mayor ambassador envoy spokesman spokeswoman spokesperson senator congressman congresswoman representative lawmaker legislator councillor councilor mp mep
  chairman chairwoman chair chairperson chief director head commissioner administrator inspector superintendent sheriff constable prosecutor attorney judge justice magistrate solicitor lawyer barrister
  general lieutenant colonel major captain sergeant admiral commander marshal brigadier corporal private
  analyst economist strategist trader broker banker founder co-founder ceo cfo coo boss executive manager owner billionaire businessman businesswoman tycoon entrepreneur investor publisher editor treasurer controller
  professor scientist researcher physicist biologist historian astronaut cosmonaut doctor surgeon epidemiologist virologist
  author writer novelist poet playwright journalist reporter correspondent broadcaster presenter commentator columnist photographer filmmaker actor actress singer songwriter rapper musician composer conductor guitarist drummer pianist artist painter sculptor designer architect comedian model
  coach trainer striker midfielder defender goalkeeper winger forward quarterback pitcher captain skipper sprinter swimmer boxer golfer cyclist driver jockey batsman bowler referee umpire champion teammate
  archbishop bishop cardinal patriarch imam rabbi ayatollah reverend pastor vicar
  activist campaigner dissident negotiator diplomat adviser advisor aide counsel counsellor coordinator candidate leader frontman nominee official officer organizer organiser planner
  specialist sen rep gov gen lt col sgt capt cmdr adm maj prof dr hon rev
  ministre secrétaire gouverneur maire ambassadeur ambassadrice sénateur sénatrice procureur général professeur entraîneur dirigeant dirigeante directeur directrice
  minister ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister verteidigungsministerin wirtschaftsminister gesundheitsminister justizminister sprecher sprecherin bürgermeister bürgermeisterin oberbürgermeister abgeordneter abgeordnete trainer chef chefin vorsitzender vorsitzende parteichef parteichefin staatschef regierungschef regierungschefin direktor professor generalsekretär
  ministro ministra secretario secretaria gobernador gobernadora alcalde alcaldesa embajador embajadora portavoz senador senadora diputado diputada fiscal juez jueza general entrenador director directora líder
  sindaco governatore deputato senatore onorevole governador prefeito deputada
`

export const modifiers = `
  prime deputy vice assistant associate acting interim former ex then outgoing incoming current new late longtime veteran
  foreign defence defense interior finance economy economic trade health energy education justice home culture environment transport transportation agriculture labor labour treasury commerce housing oil science sports information communications industry development
  house senate majority minority opposition party parliament parliamentary parliamentarian attorney police army navy military supreme national security intelligence state federal provincial district city team club first press lead senior junior co executive managing central bank board human rights political
  premier première vice ministre ancien ancienne ehemaliger ehemalige früherer frühere stellvertretender stellvertretende primer primera exministro expresidente primo prima primeiro
`

/** After a head: `secretary-general`, `chief executive officer`, `president-elect`. */
export const afterHead =
  'general executive officer elect emeritus operating financial scientist economist minister inspector constable whip justice negotiator coach colonel commander governor editor spokesman spokeswoman spokesperson designate adviser advisor général'

/** Make a role one of the past: it is then not who `the president` stands for. */
export const past = 'former ex late ancien ancienne ehemaliger ehemalige früherer frühere expresidente exministro'

/** Stand before a surname alone (`President Putin`); others, as in `General Motors` or `chief Boeing`, do not make a person of one word. */
export const titles = `
  president premier chancellor minister secretary senator sen rep gov gen lt col sgt capt cmdr adm maj prof dr governor mayor ambassador judge justice speaker congressman congresswoman professor archbishop cardinal bishop
  präsident präsidentin kanzler kanzlerin minister ministerin presidente presidenta président ministre ministro ministra senador
`

/** Before a surname alone: `Mr. Smith`. */
export const courtesy: Record<'m' | 'f' | 'any', string> = {
  m: 'mr sir lord baron monsieur herr señor sr signor don prince king sultan sheikh shah emir prinz könig roi rey príncipe',
  f: 'mrs ms miss dame lady baroness madame mme mlle frau señora sra signora doña princess queen prinzessin königin reine reina princesa',
  any: 'dr prof professor',
}

/** Followed by one given name, which then is the whole name: `Pope Francis`, `King Charles III`. */
export const crowned =
  'pope king queen prince princess emperor empress tsar patriarch papst könig königin prinz prinzessin pape roi reine papa rey reina príncipe princesa'

/** Verbs whose subject is a speaker. */
export const saying = `
  said says told tells added adds stressed noted stated underlined underscored announced argued warned insisted explained claimed denied replied asked wrote tweeted declared confirmed admitted acknowledged urged vowed pledged called described
  testified recalled predicted commented remarked responded promised thanked hailed praised condemned criticised criticized accused expressed emphasised emphasized reiterated pointed concluded joked
  dit déclare déclaré affirmé affirme expliqué estimé ajouté assure annoncé sagte sagt erklärte erklärt betonte teilte meinte dijo dice afirmó aseguró declaró explicó añadió señaló anunció ha disse afirmou
`

/** `the president` in each language. */
export const articles = 'the le la l der die das den dem el los il lo o a'

/** Lower-case words inside a name. */
export const particles =
  'de da do dos das du des del della di la le van von der den ten ter zu zur bin ibn bint al el ul ud as ash abu ben st ap af'
