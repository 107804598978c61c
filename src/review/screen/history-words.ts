import { advisoryWording } from '../../criteria/policies/cp-phar-312/wording/advisories.ts';
import { findingKinds } from '../case/review-case.ts';
import { findingWords } from './words.ts';

type About = Readonly<Record<string, unknown>>;

const textOf = (about: About, key: string): string => (about[key] === undefined ? '' : String(about[key]));

const integrityWords: Readonly<Record<string, string>> = { intact: 'packet unchanged', altered: 'packet ALTERED', unsealed: 'no checksum' };

/** What a line of the history is about, in words; what this program does not know stands as it was written. */
export function aboutWords(did: string, about: About): string {
  switch (did) {
    case 'received':
      return receivedWords(about);
    case 'found': {
      const finding = findingKinds.find((kind) => kind === about['finding']);
      return `${textOf(about, 'criterion')}: ${finding === undefined ? textOf(about, 'finding') : findingWords[finding].toLowerCase()}`;
    }
    case 'noted':
      return `${textOf(about, 'criterion')}: ${textOf(about, 'note') || 'note taken out'}`;
    case 'acknowledged':
    case 'no longer acknowledged':
      return advisoryIn(textOf(about, 'advisory'));
    case 'decided':
      return `${textOf(about, 'decision')}, determination ${textOf(about, 'number')}`;
    case 'taken over from a file':
      return `after ${textOf(about, 'lines')} lines of another desk`;
    default:
      return Object.values(about).map(String).join(' · ');
  }
}

function receivedWords(about: About): string {
  const kept = about['kept'];
  const integrity = textOf(about, 'integrity');
  const stands = Array.isArray(kept) ? `; findings that stand: ${kept.join(', ') || 'none'}` : '';
  return `submission ${textOf(about, 'submission')}, ${integrityWords[integrity] ?? integrity}${stands}`;
}

const advisoryIn = (code: string): string => Object.entries(advisoryWording).find(([key]) => key === code)?.[1] ?? code;
