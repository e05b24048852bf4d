/** A common noun of news writing: its capital at the start of a sentence does not make it a name. */
export function isCommonNoun(lower: string): boolean {
  return nouns.has(lower) || nouns.has(lower.replace(/s$/, ''));
}

const nouns: ReadonlySet<string> = new Set(
  'account activist half majority minority quarter third adviser advisor advocate agent ally aide analyst article attorney audience author authorities ballot bank blogger board book campaign candidate celebrity chairman child children citizen coach colleague columnist commentator commission committee commissioner company conservative cop court crime critic crowd customer data debate defender delegate demonstrator deputy detective diplomat doctor document donor economist editor editorial election email employee employer engineer evidence executive expert family fan farmer father figure film firefighter friend government group guest historian host hospital immigrant individual insider investigator investor journalist judge juror kid law lawmaker lawyer leader letter liberal local manager mayor media member migrant minister mother nation neighbor neighbour news newspaper nurse observer officer official operative opponent organizer organiser owner parent participant passenger patient people person photo picture pilot player police policy politician poll pollster president producer professor progressive prosecutor protester psychologist publisher pundit reader record refugee relative report reporter representative research researcher resident respondent responder rival scholar school science scientist sceptic senator skeptic social soldier someone source speaker spokesman spokesperson spokeswoman staff staffer state statement statistic strategist student study supporter survey survivor suspect teacher tourist tweet union user veteran victim video viewer visitor volunteer voter white witness woman women man men worker writer wife husband son daughter brother sister others'.split(
    ' ',
  ),
);
