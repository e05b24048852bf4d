import { describe, expect, it } from 'vitest';
import { quotationsIn } from './reading-of.ts';

describe('a cue', () => {
  it.each([
    ['of what is seen', 'The witness showed no emotion.'],
    [
      'of what is seen, in a clause',
      'The clip, which shows him wrapping a gull, has been deleted.',
    ],
    ['of what others are let see', 'Three clerks were shown the door, and a fourth left.'],
    ['of a means', 'Holt was convicted of fraud by abuse of position after a trial.'],
    ['of a sound and when it was', 'Holt laughed when this was read to her.'],
    ['of a bare question word', 'Kern, who spent years explaining why, died on Sunday.'],
    ['of a relative clause', 'Her aunt, Mira Holt, who found the letters, has left.'],
    ['of what is expected', 'Mira Holt is expected to give evidence on Wednesday.'],
    ['behind where somebody was born', 'Born in Pell in 1941, she began on the stall at 14.'],
    ['in a question put to somebody', 'When did you know that the dam would break?'],
    ['of what a committee is for', 'Members of the planning committee voted to refuse it.'],
    ['of a sound without words', 'It was late, Holt smiled.'],
  ])('says nothing %s', (_, text) => {
    expect(quotationsIn(text)).toEqual([]);
  });

  it.each([
    [
      'of a poll that shows something',
      'The poll showed a tie.',
      ['indirect: The poll | showed | - | a tie'],
    ],
    [
      'behind “and” whose first subject is traded',
      'Shares fell after Holt Marine cut its outlook and said margins would stay low.',
      ['indirect: Holt Marine | said | - | margins would stay low'],
    ],
    [
      'behind “and” whose first subject speaks',
      'Holt left when the bell rang and said it was late.',
      ['indirect: Holt | said | - | it was late'],
    ],
    [
      'of somebody who is asked',
      'Holt, asked by the council if it was late, replied: “Do I look it?”',
      [
        'indirect: nobody | asked | - | if it was late',
        'direct: Holt | replied | - | Do I look it?',
      ],
    ],
    [
      'of a belief in a clause of its own',
      'His group said no such effect was found, and he believes that tags slow bees.',
      [
        'indirect: His group | said | - | no such effect was found',
        'indirect: he | believes | - | that tags slow bees',
      ],
    ],
    ['that denies', 'Not so, says Mira Holt.', ['indirect: Mira Holt | says | - | Not so']],
    [
      'behind whom it is said to by name',
      'Holt told her brother, Ivo Kern: “Nobody counts peas.”',
      ['direct: Holt | told | - | Nobody counts peas.'],
    ],
    [
      'in a book',
      '“He straightened things,” Kern wrote in his memoir, “Bent” (1994). “I undid it.”',
      ['direct: Kern | wrote | - | He straightened things, I undid it. [2 parts]'],
    ],
    [
      'that somebody hands on',
      '“She was the designer,” he said, according to Mira Holt.',
      ['direct: he | said | - | She was the designer,'],
    ],
    [
      'a day after something else',
      'Kern has left, two clerks told Reuters on Sunday, a day after Pell published a film of him.',
      ['indirect: two clerks | told | Reuters | Kern has left'],
    ],
    [
      'of a councillor in short',
      '“It was worse,” said Cllr. Mira Holt, the leader.',
      ['direct: Mira Holt (the leader) | said | - | It was worse,'],
    ],
    [
      'of one of several',
      'According to one of the people, the plan was dead.',
      ['indirect: one of the people | According to | - | the plan was dead'],
    ],
    [
      'of an officer whose trade looks like a participle',
      'Planning officer Mira Holt said the quay was full.',
      ['indirect: Mira Holt (Planning officer) | said | - | the quay was full'],
    ],
    [
      'of somebody on a set',
      'A friend on the Quay Street set claimed they were “very tired”.',
      ['mixed: A friend on the Quay Street set | claimed | - | they were “very tired”'],
    ],
    [
      'of a sound around words',
      '“I’ve lost my voice,” Mira Holt croaked. “I told them twice.”',
      ['direct: Mira Holt | croaked | - | I’ve lost my voice, I told them twice. [2 parts]'],
    ],
    [
      'that stands behind an answer',
      '“It was late,” Mira Holt shot back. “Very late.”',
      ['direct: Mira Holt | shot back | - | It was late, Very late. [2 parts]'],
    ],
    [
      'of words under a picture',
      'Kern captioned it: “Still here.”',
      ['direct: Kern | captioned | - | Still here.'],
    ],
    [
      'of words on a picture',
      'Kern tweeted a letterbox with the words “Return to sender”.',
      ['direct: Kern | tweeted | - | Return to sender'],
    ],
    [
      'some time after which an outlet reports',
      'Holt accused his staff of hiding it, hours after The Hill reports he missed a vote.',
      [
        'indirect: Holt | accused | - | his staff of hiding it',
        'indirect: The Hill | reports | The Hill | he missed a vote',
      ],
    ],
  ])('is read %s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});
