import type { Section } from '../content.ts';
import type { Deciding } from '../deciding.ts';
import { policiesToUse } from '../statements.ts';
import { headed, paragraph, written } from './blocks.ts';
import type { MemberWords } from './words.ts';

/** Which other rule is used, why this one does not decide, and that it is no denial; nothing on appeals. */
export function referredSections({ judged, determination }: Deciding, words: MemberWords): readonly Section[] {
  const { sentences, list } = words;
  const policies = policiesToUse(judged, determination);
  const reason = determination.reason.trim();
  return headed(
    'referral',
    words,
    policies.length === 0 ? paragraph(sentences.otherPolicyOpen) : paragraph(sentences.otherPolicy(list(policies)), 'policyToUse'),
    ...(reason === ''
      ? [paragraph(sentences.whyReferred, 'whyReferred')]
      : [paragraph(sentences.inTheirWords), written(reason, 'whyReferred')]),
    paragraph(sentences.noDenial, 'noDenial'),
  );
}
