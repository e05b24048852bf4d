import { remembering } from './remembering.ts';

export type Gender = 'he' | 'she';

/** The pronoun that a given name mostly goes with; `null` where the name does not tell. */
export const genderOfName = remembering((name): Gender | null => {
  const lower = name.toLowerCase();
  if (men.has(lower)) return 'he';
  if (women.has(lower)) return 'she';
  // "Danny": that of all its full forms.
  const full = shortForms.get(lower) ?? [];
  if (full.length === 0) return null;
  if (full.every((each) => men.has(each))) return 'he';
  return full.every((each) => women.has(each)) ? 'she' : null;
});

/** True where two given names may be one person's: the same, an initial, or a short form. */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const isInitial = a.startsWith(b.charAt(0)) && (a.length <= 2 || b.length <= 2);
  return isInitial || isShortFor(a, b) || isShortFor(b, a);
}

function isShortFor(short: string, full: string): boolean {
  return shortForms.get(short.toLowerCase())?.includes(full.toLowerCase()) ?? false;
}

/** Short forms that do not tell their full name by its first letters, and those that do. */
const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  `abe abraham,al albert alan alfred,alex alexander alexandra,andy andrew,barb barbara,ben benjamin,bernie bernard,bert albert robert,beth elizabeth,betty elizabeth,bill william,billy william,bob robert,bobby robert,cathy catherine,charlie charles,chris christopher christine,chuck charles,cindy cynthia,dan daniel,danny daniel,dave david,deb deborah,debbie deborah,dick richard,don donald,doug douglas,ed edward edwin,eddie edward,fran frances,frank francis,fred frederick,gabe gabriel,geoff geoffrey,greg gregory,hal harold,hank henry,harry harold henry,jack john,jackie jacqueline,jake jacob,jan janet,jeff jeffrey,jen jennifer,jenny jennifer,jerry gerald jerome,jess jessica,jim james,jimmy james,joe joseph,johnny john,jon jonathan,josh joshua,kate katherine catherine,kathy katherine kathleen,katie katherine,ken kenneth,larry lawrence,lenny leonard,leo leonard,liz elizabeth,lou louis,maggie margaret,marty martin,matt matthew,meg margaret,mel melvin,mick michael,mike michael,mitch mitchell,nate nathan nathaniel,ned edward,nell eleanor helen,nellie eleanor helen,nick nicholas,pam pamela,pat patrick patricia,peggy margaret,pete peter,phil philip phillip,ray raymond,rich richard,rick richard,rob robert,ron ronald,sam samuel samantha,sandy sandra alexander,steve steven stephen,stu stuart,sue susan,ted edward theodore,terry terence teresa,tim timothy,tom thomas,tommy thomas,tony anthony,vicky victoria,wes wesley,will william`
    .split(',')
    .map((entry) => {
      const [short = '', ...full] = entry.split(' ');
      return [short, full] as const;
    }),
);

// The commonest given names of US and UK birth registers of the twentieth century, short forms, and common names of
// other countries that go with one pronoun.
const men: ReadonlySet<string> = new Set(
  'aaron abdul adam ahmed al alan alastair albert alec alex alexander alfred ali allen amir andre andrew andrés angelo angus anil anthony antonio archie arjun arthur arun barack barry basil ben benjamin bernard bernie bert bill billy bob bobby bogdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan callum carl carlo carlos cecil chad charles charlie chris christian christopher chuck clarence claude clifford clive cody colin conor corey cormac craig curtis dale damian damien dan daniel darrell darren dave david dean declan deepak dennis derek desmond diarmuid dick dietmar dmitri dmitry dominic don donald doug douglas drew duncan dwayne dylan earl ed eddie edgar eduardo edward edwin elijah elliot elliott emeka emmanuel enrique eoin eric erik ernest ethan euan eugene evan ewan felipe felix ferdinand fergus fernando finn florian francis francisco francois frank franklin fred frederick gabriel gareth gary gavin geoffrey george gerald gilbert giles giorgio giovanni glen glenn gordon graham grant greg gregory guy hamish hans harold harry harvey hassan hector heinz henrik henry herbert herman hiroshi howard hugh hugo humphrey ian ibrahim igor isaac ivan jack jacob jacques jake james jamie jared jason jasper javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy jody joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua josé juan julian julio justin jörg jürgen karim karl keith ken kenji kenneth kevin khalid kieran kirk klaus kofi kurt kwame kwesi kyle lachlan lance larry lars laurent lawrence lee leo leon leonard leroy lewis liam lionel lloyd louis luca lucas luigi luis luke mahmoud malcolm manuel marc marcello marco marcus mario mark martin marvin matt matteo matthew matthias matti maurice max melvin michael miguel mihai mikael mike mikhail miles mitch mitt mohamed mohammad mohammed morgan muhammad murray mustafa nate nathan nathaniel neil neville newt niall nicholas nick nicolas nigel nils noah noel norman olaf ole oleg oliver omar oscar otto owen pablo padraig patrick paul pavel pedro pekka percy perry pete peter phil philip phillip pierre piotr quentin rafael rajesh ralph ramesh randall randy rashid raul ravi ray raymond raúl reginald reince rhys ricardo richard rick ricky rob robert roberto rodney roger roland ron ronald rory ross roy ruben rudolph rudy rufus rupert russell ryan salvador sam samuel sanjay scott seamus sean sebastian sergei sergey seth shane shawn simon spencer stan stanley stefano stephen steve steven stuart sunil suresh sven séamus takashi tariq ted terence terrence terry theo thierry thomas tim timothy tobias toby todd tom tomas tomasz tommy tony travis trevor troy tyler vernon victor vijay vikram vincent vladimir wade walter warren wayne wesley wilfred will willard william willie wojciech wolfgang xavier youssef yusuf zachary émile étienne'.split(
    ' ',
  ),
);

const women: ReadonlySet<string> = new Set(
  'abigail ada adele agatha agnes agnieszka aisha alexandra alexis alice alicia allison alma amanda amber amelia amina amy ana andrea angela anita anjali ann anna anne annelie annie annika antonia aoife april arlene ashley astrid audrey ava barbara bea beatrice becky bernice bertha beryl beth betsy betty beverly birgit bonnie brenda brigitte brittany brooke camille carla carly carmen carol caroline carolyn carrie catherine cathy catriona cecilia celia charlene charlotte chelsea cheryl chiara chioma chloe chloé christina christine ciara cindy claire clara claudia colleen connie constance cordelia courtney crystal cynthia dagmar daisy dana danielle daphne dawn deborah debra denise dervla diana diane dolores donna doris dorothy dot edith edna eileen eilidh elaine eleanor elena elif elise elizabeth ella ellen elsa elsie emily emma enid erica erin estelle esther ethel eunice eva eve evelyn fatima fatma fay faye felicity fiona florence frances francesca françoise freya gail gemma geneviève georgia geraldine gertrude gillian gina giulia gladys gloria grace greta guadalupe gudrun gwen hannah harriet hazel heather heidi helen helga henrietta hilda hillary holly huma ida ines ingrid inés ioana irene iris isabel isla ivanka ivy jackie jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanne josephine joy joyce juanita judith judy julia julie june karen katarzyna kate katherine kathleen kathryn kathy katie kayla keiko kelly kellyanne kim kimberly kirsten kirsty kristen kristin lakshmi laura lauren laurie leah leila lena leslie leyla lillian lily linda lindiwe lisa lois loretta lori lorna lorraine louise lucia lucille lucy ludmila lydia lynn lynne mabel madeleine madison maggie mairi marcia margaret maria marian marie marilyn marine marissa marit marjorie marta martha mary matilda maureen mavis maya meera megan megyn melania melanie melissa meredith mia michele michelle mildred miranda mirela miriam moira molly monica morven muriel nadia nancy naomi natalie natasha ngozi niamh nicole nina nora norma nuala odile oksana olena olga olivia orla pamela parisa patricia paula pauline peggy penelope petra philippa phyllis pia poppy priya rachel rebecca regina renee renée rhonda rita roberta robin roisin rosa rosalind rose rosemary rowena ruby ruth róisín sabrina sadie sally samantha sandra saoirse sara sarah saskia savannah shannon sharon sheila shelby sherry shirin shirley sigrid simone sinead sinéad siobhan siobhán solange sonia sophia sophie stacey stacy stella stephanie sue sunita susan suzanne svetlana sylvia tamara tammy tanya tara teresa tessa thandiwe thelma theresa thérèse tiffany tina tracy una ursula valerie vanessa vera veronica vicki victoria viola violet virginia vivian vivien wanda wendy whitney wilhelmina winifred ximena yasmin yolanda yuko yvonne zara zoe zoë'.split(
    ' ',
  ),
);
