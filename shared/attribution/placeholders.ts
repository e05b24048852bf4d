import type { Placeholder } from './reading.ts';

/** Words that stand in for others: "TK", "TKTK", "XXX", "lorem ipsum", "[name]", "[DATE TO COME]". */
export function placeholdersIn(text: string, block: number): readonly Placeholder[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    place: { block, start: index, end: index + found.length },
    text: found,
  }));
}

const pattern =
  /(?<![\p{L}\p{N}])(?:(?:TK){1,8}|X{3,20}|[Ll]orem ipsum|LOREM IPSUM|\?{3,20}|_{3,20})(?![\p{L}\p{N}])|\[(?:(?:(?:[Ii]nsert|INSERT|[Aa]dd|[Cc]heck|[Cc]onfirm)\b[^\][]{0,40})|(?:[Ff]irst |[Ll]ast |[Ff]ull )?[Nn]ame|NAME|[Tt]itle|TITLE|[Aa]ge|AGE|[Dd]ate|DATE|[Pp]lace|[Cc]ity|[Qq]uote|QUOTE|[Ll]ink|LINK|[Ss]ource|[Nn]umber|[Ff]igure|[Pp]hoto|[Cc]aption|[Hh]eadline|[Bb]yline|TK[^\][]{0,40}|[^\][]{0,40}\bTK|[^\][]{0,30}to come)\]/gu;
