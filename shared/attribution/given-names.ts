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

// The commonest given names of US and UK birth registers of the twentieth century, and short forms.
const men: ReadonlySet<string> = new Set(
  'aaron abdul adam ahmed al alan alastair albert alec alex alexander alfred ali allen amir andre andrew angelo angus anthony antonio archie arjun arthur barack barry basil ben benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan carl carlos cecil chad charles charlie chris christian christopher chuck clarence claude clifford clive cody colin conor corey craig curtis dale damian damien dan daniel darrell darren dave david dean declan dennis derek desmond dick dominic don donald doug douglas drew duncan dwayne dylan earl ed eddie edgar eduardo edward edwin elijah elliot elliott emmanuel eric erik ernest ethan eugene evan felipe felix fergus fernando finn florian francis francisco francois frank franklin fred frederick gabriel gareth gary gavin geoffrey george gerald gilbert giles glen glenn gordon graham grant greg gregory guy hamish hans harold harry harvey hassan hector henry herbert herman howard hugh hugo humphrey ian ibrahim isaac ivan jack jacob jacques jake james jamie jared jason jasper javier jay jean jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy jody joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio justin karl keith ken kenneth kevin kieran kirk kurt kyle lance larry lawrence lee leo leon leonard leroy lewis liam lionel lloyd louis luca lucas luis luke malcolm manuel marc marco marcus mario mark martin marvin matt matthew maurice max melvin michael miguel mike miles mitch mitt mohamed mohammad mohammed morgan muhammad murray nate nathan nathaniel neil neville newt niall nicholas nick nicolas nigel noah noel norman oliver omar oscar otto owen pablo patrick paul pedro percy perry pete peter phil philip phillip pierre quentin rafael rajesh ralph randall randy raul ravi ray raymond reginald reince rhys ricardo richard rick ricky rob robert roberto rodney roger roland ron ronald rory ross roy ruben rudolph rudy rufus rupert russell ryan salvador sam samuel sanjay scott sean sebastian sergei seth shane shawn simon spencer stan stanley stephen steve steven stuart sunil ted terence terrence terry theo thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor troy tyler vernon victor vikram vincent vladimir wade walter warren wayne wesley wilfred will willard william willie xavier yusuf zachary'.split(
    ' ',
  ),
);

const women: ReadonlySet<string> = new Set(
  'abigail ada adele agatha agnes aisha alexandra alexis alice alicia allison alma amanda amber amelia amina amy ana andrea angela anita ann anna anne annie antonia april arlene ashley astrid audrey ava barbara bea beatrice becky bernice bertha beryl beth betsy betty beverly bonnie brenda brigitte brittany brooke camille carla carly carmen carol caroline carolyn carrie catherine cathy cecilia celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie constance cordelia courtney crystal cynthia daisy dana danielle daphne dawn deborah debra denise diana diane dolores donna doris dorothy dot edith edna eileen elaine eleanor elena elise elizabeth ella ellen elsa elsie emily emma enid erica erin estelle esther ethel eunice eva eve evelyn fatima fay faye felicity fiona florence frances freya gail gemma georgia geraldine gertrude gillian gina gladys gloria grace gwen hannah harriet hazel heather heidi helen helga henrietta hilda hillary holly huma ida ines ingrid irene iris isabel isla ivanka ivy jackie jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanne josephine joy joyce juanita judith judy julia julie june karen kate katherine kathleen kathryn kathy katie kayla kelly kellyanne kim kimberly kirsten kristen kristin laura lauren laurie leah leila lena leslie lillian lily linda lisa lois loretta lori lorna lorraine louise lucia lucille lucy lydia lynn lynne mabel madeleine madison maggie marcia margaret maria marian marie marilyn marine marissa marjorie marta martha mary matilda maureen mavis maya megan megyn melania melanie melissa meredith mia michele michelle mildred miranda miriam moira molly monica muriel nadia nancy naomi natalie natasha niamh nicole nina nora norma olga olivia pamela patricia paula pauline peggy penelope petra philippa phyllis pia poppy priya rachel rebecca regina renee rhonda rita roberta robin rosa rosalind rose rosemary rowena ruby ruth sabrina sadie sally samantha sandra sara sarah savannah shannon sharon sheila shelby sherry shirley sigrid simone siobhan sonia sophia sophie stacey stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa tessa thelma theresa tiffany tina tracy una ursula valerie vanessa vera veronica vicki victoria viola violet virginia vivian vivien wanda wendy whitney winifred yasmin yolanda yvonne zara zoe'.split(
    ' ',
  ),
);
