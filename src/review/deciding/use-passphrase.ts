import { useQuery } from '@tanstack/react-query';
import { useReviewing } from '../screen/reviewing.ts';

/** Whether this desk has a passphrase to sign with. */
export function usePassphrase(): boolean {
  const { desk } = useReviewing();
  const { data } = useQuery({
    queryKey: ['desk', desk.id, 'has-passphrase'],
    queryFn: async () => (await desk.verifyPassphrase('')).kind !== 'in-memory',
    networkMode: 'always',
  });
  return data ?? true;
}
