import { describe, expect, test } from 'vitest';
import { embeddedFacts } from '#main/desk/pictures/embedded-facts.ts';
import { pictureWithWords } from './picture-with-words.ts';

describe('what a picture’s file says about itself', () => {
  test('is read from XMP, by the field of its record', () => {
    const picture = pictureWithWords({
      xmp: `<dc:creator><rdf:Seq><rdf:li>Ada Ångström</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Port Alder Authority</rdf:li></rdf:Alt></dc:rights>
        <photoshop:Credit>Port Alder Authority</photoshop:Credit>
        <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial use only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
        <xmpRights:WebStatement>https://port.example/rights</xmpRights:WebStatement>
        <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A ferry at the quay</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
        <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>`,
    });
    expect(embeddedFacts(picture)).toEqual({
      creator: 'Ada Ångström',
      copyright: '© Port Alder Authority',
      credit: 'Port Alder Authority',
      terms: 'Editorial use only',
      link: 'https://port.example/rights',
      alt: 'A ferry at the quay',
      digitalSourceType: 'digitalCapture',
    });
  });

  test('is read from IPTC in UTF-8 where XMP is silent', () => {
    const picture = pictureWithWords({
      iptc: { 80: 'Jo Lindström', 110: 'Reuters', 120: 'The quay\nat noon', 116: '© Reuters' },
    });
    expect(embeddedFacts(picture)).toEqual({
      creator: 'Jo Lindström',
      credit: 'Reuters',
      caption: 'The quay at noon',
      copyright: '© Reuters',
    });
  });

  test('is nothing for a file that says nothing, or is no picture', () => {
    expect(embeddedFacts(pictureWithWords({}))).toBeNull();
    expect(embeddedFacts(Buffer.from('no picture'))).toBeNull();
    expect(embeddedFacts(pictureWithWords({ xmp: '<dc:creator><unclosed' }))).toBeNull();
  });
});
