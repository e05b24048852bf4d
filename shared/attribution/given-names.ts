export type Gender = 'he' | 'she';

/** The pronoun that a given name mostly goes with; `null` where the name does not tell. */
export function genderOfName(name: string): Gender | null {
  const lower = name.toLowerCase();
  if (men.has(lower)) return 'he';
  if (women.has(lower)) return 'she';
  // "Danny": that of all its full forms.
  const full = shortForms.get(lower) ?? [];
  if (full.length === 0) return null;
  if (full.every((each) => men.has(each))) return 'he';
  return full.every((each) => women.has(each)) ? 'she' : null;
}

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
  'aaron abdul adam ahmed al alan albert alex alexander ali alfred allen amir andre andrew angelo anthony antonio arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan carl carlos chad charles charlie chris christian christopher chuck clarence claude colin corey craig curtis dale dan daniel darrell dave david dean dennis derek dick don donald doug douglas drew dwayne earl ed eddie edgar eduardo edward edwin elijah elliott emmanuel eric erik ernest ethan eugene evan felix fernando florian francis francisco francois frank franklin fred frederick gabriel gary gavin geoffrey george gerald gilbert glen glenn gordon graham greg gregory guy hans harold harry hassan hector henry herbert herman howard hugh hugo ian ibrahim isaac ivan jack jacob jacques jake james jamie jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy jody joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio justin karl keith ken kenneth kevin kurt kyle lance larry lawrence lee leo leon leonard lewis liam lloyd louis lucas luis luke malcolm manuel marc marco marcus mario mark martin marvin matt matthew maurice max melvin michael miguel mike mitch mitt mohamed mohammed morgan muhammad nate nathan nathaniel neil newt nicholas nick nicolas nigel noah norman oliver omar oscar owen patrick paul pedro perry pete peter phil philip phillip pierre rafael ralph randall randy raul ray raymond reginald reince ricardo richard rick ricky rob robert roberto rodney roger roland ron ronald ross roy rudy rudolph russell ryan salvador sam samuel scott sean sebastian sergei seth shane shawn simon spencer stan stanley stephen steve steven stuart ted terence terrence terry thomas tim timothy toby todd tom tommy tony travis trevor troy tyler vernon victor vincent vladimir wade walter warren wayne wesley will willard william willie xavier zachary'.split(
    ' ',
  ),
);

const women: ReadonlySet<string> = new Set(
  'abigail agnes aisha alexandra alexis alice alicia allison amanda amber amelia amy ana andrea angela anita ann anna anne annie april arlene ashley audrey barbara beatrice becky bernice bertha beth betsy betty beverly bonnie brenda brittany brooke camille carla carly carmen carol caroline carolyn carrie catherine cathy charlene charlotte chelsea cheryl christina christine cindy claire clara claudia colleen connie courtney crystal cynthia daisy dana danielle dawn deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen elsie emily emma erica erin esther ethel eva eve evelyn florence frances gail georgia geraldine gina gladys gloria grace hannah hazel heather heidi helen hillary holly huma ida irene iris isabel ivanka jackie jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanne josephine joy joyce juanita judith judy julia julie june karen kate katherine kathleen kathryn kathy katie kayla kelly kellyanne kim kimberly kirsten kristen kristin laura lauren laurie leah lena leslie lillian lily linda lisa lois loretta lori lorraine louise lucia lucille lucy lydia lynn madeleine madison maggie marcia margaret maria marian marie marilyn marine marissa marjorie martha mary maureen maya megan megyn melania melanie melissa meredith mia michele michelle mildred miriam molly monica nancy naomi natalie natasha nicole nina nora norma olivia pamela patricia paula pauline peggy phyllis rachel rebecca regina renee rhonda rita roberta robin rosa rose rosemary ruby ruth sabrina sally samantha sandra sara sarah savannah shannon sharon sheila shelby sherry shirley simone sonia sophia sophie stacey stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa tiffany tina tracy valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy whitney yolanda yvonne zoe'.split(
    ' ',
  ),
);
