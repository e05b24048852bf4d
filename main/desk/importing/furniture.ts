import type { DroppedReason } from '#shared/article/article.ts';

/**
 * Why a line belongs to the page and not to the article, by its words alone; `null` where the words do
 * not say so. Only whole short lines count: a sentence that begins with "Share" is the writer's.
 */
export function furnitureReason(line: string): DroppedReason | null {
  if (line.length > longest * 2) return null;
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > longest) return null;
  return furniture.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** UTF-16 units. */
const longest = 90;

const network =
  'facebook|twitter|x|instagram|whats ?app|reddit|linked ?in|pinterest|pin(?: it)?|tumblr|telegram|flipboard|bluesky|threads|messenger|google\\+?|e-?mail|print|copy link|link copied!?|tweet|share|sms';
const stories =
  'stor(?:y|ies)|articles?|posts?|news|reading|videos?|coverage|content|headlines|links|topics';

const furniture: readonly (readonly [DroppedReason, RegExp])[] = [
  [
    'skip link',
    /^(?:skip|jump|go) to (?:the )?(?:main |primary )?(?:content|navigation|search|article|footer|menu|text|body)\b.{0,20}$/i,
  ],
  [
    'share bar',
    new RegExp(
      `^(?:(?:share|tweet|post|pin|send|like|follow|save)(?: (?:this|it|us|me|the (?:story|article)))*(?: (?:story|article|page|post|video))?(?: (?:on|via|by|with|to|in))?[\\s:]*)?(?:(?:${network})[\\s|,/•·&]*(?:\\d+[km]?[\\s|,/•·]*)?)*(?:with (?:your )?friends)?[.!:]?$`,
      'i',
    ),
  ],
  [
    'advertisement',
    /^(?:advert(?:isement|ising)?s?|ads? ?(?:choices|feedback)?|sponsored(?: (?:content|by .{1,40}|links?|post))?|promoted(?: (?:content|by .{1,40}|stories))?|paid (?:content|post|partnership)|(?:the )?(?:story|article|content) continues (?:below|after)(?: (?:this |the )?ad(?:vertisement|vert)?)?|continue reading below|scroll (?:down )?(?:to continue|for more)(?: reading)?|visit (?:web ?)?site|thanks for watching|learn more|shop now|report (?:this )?ad|remove ads|close ad|why this ad)[.!:…]*$/i,
  ],
  [
    'related stories',
    new RegExp(
      `^(?:(?:popular|related|recommended|recent|trending|featured|top|latest|similar|suggested|more|other|must[- ]reads?|most (?:read|popular|viewed|shared|watched|commented|recent)|best)(?: (?:${stories}|now|today|this week|from (?:the|our|around) .{1,40}|for you|reads?))*|(?:read|see|watch|hear|find out) (?:more|next|also)(?: (?:on|from|about|at) .{1,60}|:.{0,80})?|(?:more|read more|latest) (?:from|on|in|about|at|by) .{1,60}|(?:also|further|suggested) (?:read|reading|see|watch)(?:ing)?(?::.{0,80})?|(?:read|related|watch|see|more|now read|don[’']t miss|up next|next up|from the archives?|see also|also read|read also|related (?:${stories})):.{0,80}|you (?:may|might|could|will) (?:also )?(?:like|enjoy|be interested in|have missed).{0,20}|(?:up|watch|read|play|what to (?:read|watch)) next|don[’']t miss|editors?[’']?s?[’']? (?:picks?|choice)|(?:from )?around the (?:web|network|site)|from our (?:partners|sponsors|network)|in case you missed it|what others are reading|trending)[.!:]?$`,
      'i',
    ),
  ],
  [
    'menu',
    /^(?:toggle |open |close |main |site |primary |mobile )*(?:menu|navigation|nav)[.:]?$|^(?:home|breadcrumbs?|all sections|sections|more sections)$/i,
  ],
  [
    'page furniture',
    /^(?:search(?: (?:this |the )?(?:site|for:?))?|(?:sign|log) ?(?:in|out|up|on)(?: (?:now|here|today))?|register(?: now)?|subscribe(?: (?:now|today|here|to .{1,60}))?|(?:sign up|subscribe) (?:for|to) .{1,60}|(?:get|join) (?:our|the) .{0,40}newsletters?.{0,30}|(?:\d+ |no |view |show |leave a |add a |post a |write a |all )?(?:comments?|repl(?:y|ies))(?: \(?\d+\)?)?|join the (?:conversation|discussion)|be the first to comment|.{0,20}(?:©|\(c\)|copyright)\s?.{0,60}|.{0,40}all rights reserved.{0,20}|terms (?:of (?:use|service)|(?:and|&) conditions)|privacy (?:policy|settings|notice)|cookie (?:policy|settings|preferences)|(?:accept|reject|manage)(?: all)? cookies|contact(?: us)?|about(?: us)?|advertise(?: with us)?|close|dismiss|cancel|submit|loading[.…]*|back to top|(?:return|back) to .{1,30}|scroll to top|top|next|prev(?:ious)?|(?:next|previous) (?:article|story|post|page)|(?:click|tap) (?:here|to) .{0,40}|follow(?: us)?(?: on .{1,30})?|listen(?: to (?:this )?(?:article|story))?|play(?: video| audio)?|pause|mute|unmute|replay|watch (?:now|video|live)|view (?:gallery|slideshow|all|more|image|photos?|on .{1,20}|this post on .{1,20})|(?:show|load|see|view|read) (?:more|less|all|full (?:article|story|bio))|continue reading|expand|collapse|enlarge(?: (?:image|this image))?|open (?:image|in app).{0,20}|\d+ ?min(?:ute)?s? ?(?:read)?|(?:filed under|tags?|topics|categories|posted in|tagged(?: with)?|keywords)\b:?.{0,80}|image not available|javascript is (?:disabled|required).{0,40}|please enable javascript.{0,40})[.!:]?$/i,
  ],
];
