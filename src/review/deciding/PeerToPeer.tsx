import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { talked } from '../case/acts.ts';
import { useReviewing } from '../screen/reviewing.ts';
import { instantWords } from '../words.ts';

const kinds = { offered: 'Offered', held: 'Held' } as const;

/** Talks between the prescriber and the plan's clinician: offered or held, each with a note, written into the history. */
export function PeerToPeer() {
  const { reviewed, plan, act } = useReviewing();
  const [note, setNote] = useState('');
  const log = (kind: 'offered' | 'held') => {
    act((before, actor) => talked(before, kind, note.trim(), actor));
    setNote('');
  };
  return (
    <section className="review-section" aria-label="Peer-to-peer">
      <h2>Peer-to-peer</h2>
      <p className="ui-muted">
        {plan.peerToPeer.how.en} {plan.peerToPeer.phone}
      </p>
      {reviewed.peerToPeer.length > 0 && (
        <ul>
          {reviewed.peerToPeer.map(({ at, kind, note: said }) => (
            <li key={at}>
              {kinds[kind]} {instantWords(at, plan.desk.timeZone)}
              {said !== '' && `: ${said}`}
            </li>
          ))}
        </ul>
      )}
      <TextField
        name="talk-note"
        label="With whom, and what came of it"
        optional
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="review-line">
        <Button onClick={() => log('offered')}>Log an offer</Button>
        <Button onClick={() => log('held')}>Log a talk</Button>
      </div>
    </section>
  );
}
