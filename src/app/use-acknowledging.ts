import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acknowledge, readAcknowledgement } from '../desk/acknowledgement.ts';
import { useDesk } from '../desk/desk-context.ts';

/** The desk's acknowledgement of the policy's age, and how to give it: once for each revision of the policy, not for each request. */
export function useAcknowledging() {
  const desk = useDesk();
  const client = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const queryKey = ['desk', desk.id, 'acknowledgement'];
  const { data } = useQuery({
    queryKey,
    queryFn: () => readAcknowledgement(desk),
    staleTime: 0,
    networkMode: 'always',
  });
  const give = async () => {
    setProblem(await acknowledge(desk, Date.now()));
    await client.invalidateQueries({ queryKey });
  };
  return { given: data ?? undefined, give: data === null ? () => void give() : undefined, problem };
}
