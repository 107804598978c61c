import { Button } from '../ui/Button.tsx';
import { missingCharacters } from './MissingGlyphs.tsx';
import type { PacketWork } from './packet-work.ts';

interface PacketActionsProps {
  readonly work: PacketWork;
  readonly onMake: (standIns?: readonly string[]) => void;
  readonly onLook: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What can be done next, as far as a packet is. */
export function PacketActions({ work, onMake, onLook, onSave, onClose }: PacketActionsProps) {
  switch (work.kind) {
    case 'asking':
    case 'failed':
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={() => onMake()}>
            {work.kind === 'asking' ? 'Make packet' : 'Try again'}
          </Button>
        </>
      );
    case 'making':
      return <Button onClick={work.cancel}>Cancel</Button>;
    case 'not-made': {
      const missing = work.made.fault === 'glyphs' ? missingCharacters(work.made.missing) : [];
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          {missing.length > 0 && <Button onClick={() => onMake(missing)}>Make it with their numbers</Button>}
        </>
      );
    }
    case 'made': {
      const isLocked = work.made.troubles.some(({ trouble }) => trouble === 'locked');
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          <Button onClick={onLook}>Look at the packet</Button>
          {isLocked && <Button onClick={() => onMake()}>Make again</Button>}
          <Button look="primary" onClick={onSave}>
            Save packet
          </Button>
        </>
      );
    }
  }
}
