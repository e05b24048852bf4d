/**
 * A date as a page or a line writes it, in ISO 8601; `null` where it is none. A time with a zone
 * becomes UTC; one without a zone stays as it is, and a date alone stays a date alone: nothing is
 * added that the file does not say.
 */
export function isoDate(written: string): string | null {
  const text = written.replace(/\s+/g, ' ').trim();
  return machineDate(text) ?? writtenDate(text);
}

function machineDate(text: string): string | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, date = '', time, seconds = ':00', zone] = match;
  if (!isDay(date)) return null;
  if (time === undefined) return date;
  if (zone === undefined) return `${date}T${time}${seconds}`;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  const instant = new Date(`${date}T${time}${seconds}${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** "March 3, 2017", "3 March 2017", "Dec. 21, 2016, 6:49 p.m. EST": the day alone is taken. */
function writtenDate(text: string): string | null {
  const american = new RegExp(
    `${label}${weekday}${month}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b`,
    'i',
  );
  const [, name, day, year] = american.exec(text) ?? [];
  if (name !== undefined) return dayOf(year, name, day);
  const british = new RegExp(
    `${label}${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s${month},?\\s(\\d{4})\\b`,
    'i',
  );
  const [, first, second, last] = british.exec(text) ?? [];
  return dayOf(last, second, first);
}

function dayOf(year?: string, name?: string, day?: string): string | null {
  if (year === undefined || name === undefined || day === undefined) return null;
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}

/** False for the 31st of April. */
function isDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const label =
  '^(?:(?:first )?(?:published|posted|updated|last updated|created|date)(?: on| at)?:? )?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
