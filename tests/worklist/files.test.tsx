import { cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledge } from '../../src/desk/acknowledgement.ts';
import { saveProfile } from '../../src/desk/profile-query.ts';
import { ownIds } from '../../src/request/kinds.ts';
import { emptyProfile } from '../../src/request/profile.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import { importFile } from '../../src/worklist/import-files.ts';
import { useDownloads } from '../desk/downloads.ts';
import { deskIn, vaultWith } from '../desk/vaults.ts';
import { limitedStore } from '../support/limited-store.ts';
import { caseId, contentOf } from './cases.ts';
import { act, names, press, rowOf, showCasesOf, storeThree, useWorkList } from './work-list.tsx';

useWorkList();
const downloads = useDownloads();
let desk: Desk;
beforeEach(async () => {
  desk = await deskIn(vaultWith());
});

/** A file that the browser does not find any more, or that is a folder. */
class Gone extends File {
  override slice(): Blob {
    const gone = new Blob();
    gone.arrayBuffer = () => Promise.reject(new DOMException('not found', 'NotFoundError'));
    return gone;
  }
}

describe('files', () => {
  const importing = async (...files: readonly File[]) => {
    if (screen.queryByRole('dialog', { name: 'Import' }) === null) await press('Import');
    await screen.findByRole('dialog', { name: 'Import' });
    await userEvent.upload(screen.getByLabelText('Files', { selector: 'input' }), [...files]);
  };
  const json = (name: string, value: unknown) => new File([JSON.stringify(value)], name, { type: 'application/json' });

  it('are exported after a warning, under a name that tells nothing, and come back on another desk', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await press('Export all');
    const dialog = await screen.findByRole('dialog', { name: 'Export 3 requests?' });
    expect(dialog.textContent).toContain('not encrypted');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Export' }));
    await screen.findByText('Exported 3 requests.');
    const made = downloads.last();
    expect(made?.name).toBe('requests-2026-03-01.json');
    const text = (await made?.file.text()) ?? '';
    cleanup();
    desk = await deskIn(vaultWith());
    await showCasesOf(desk);
    await importing(new File([text], 'requests.json'));
    await screen.findByText('3 requests imported.');
    await waitFor(() => expect(names()).toHaveLength(3));
    await press('Close');
    await importing(new File([text], 'requests.json'));
    await screen.findByText('3 requests on this desk already, unchanged.');
  });

  it('never overwrite a case that differs', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await act('Alpha, Testcase', 'Export');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Export' }));
    await screen.findByText('Exported one request.');
    const text = (await downloads.last()?.file.text()) ?? '';
    await importing(new File([text.replace('Alpha', 'Delta')], 'requests.json'));
    await screen.findByText(/1 request imported as a copy/);
    await waitFor(() => expect(names()).toEqual(expect.arrayContaining(['Alpha, Testcase', 'Delta, Testcase'])));
    await press('Close');
    await importing(new File([text.replace('Alpha', 'Delta')], 'requests.json'));
    await screen.findByText('1 request on this desk already, unchanged.');
  });

  it('come in once where they are dropped anywhere on the list', async () => {
    await showCasesOf(desk);
    const request = json('request.json', { requestId: caseId(78), requestType: 'initial', member: { familyName: 'Dropped' } });
    const dropped = createEvent.drop(screen.getByRole('heading', { level: 1 }), { dataTransfer: { types: ['Files'], files: [request] } });
    fireEvent(screen.getByRole('heading', { level: 1 }), dropped);
    expect(dropped.defaultPrevented).toBe(true);
    await screen.findByText('1 request imported.');
    expect(screen.getByRole('dialog', { name: 'Import' })).toBeDefined();
    await press('Close');
    await waitFor(() => expect(names()).toEqual(['Dropped']));
    expect(screen.queryByText(/on this desk already/)).toBeNull();
  });

  it('say how far they have come, where they are long', async () => {
    const said: string[] = [];
    const file = json('requests.json', new Array(250).fill({ requestType: 'initial' }));
    await importFile(file, { desk, now: 0, onProgress: (sentence) => said.push(sentence) });
    expect(said).toEqual(['Importing: 100 of 250', 'Importing: 200 of 250']);
  });

  it('bring a request in under the number that it carries', async () => {
    await showCasesOf(desk);
    await importing(json('request.json', { requestId: caseId(77), requestType: 'initial', member: { familyName: 'Sample' } }));
    await screen.findByText('1 request imported.');
    expect(await contentOf(desk, caseId(77))).toMatchObject({ draft: { requestType: 'initial', member: { familyName: 'Sample' } } });
  });

  it('keep what a request has that no screen shows, and say so', async () => {
    await showCasesOf(desk);
    await importing(json('request.json', { requestId: caseId(77), requestType: 'initial', member: { nextOfKin: 'Testcase' }, later: 1 }));
    await screen.findByText(/^1 request has fields that this program does not show\. They are kept/);
    const others = JSON.stringify({ member: { nextOfKin: 'Testcase' }, later: 1 });
    expect(await contentOf(desk, caseId(77))).toMatchObject({ draft: { others } });
    await press('Close');
    await importing(json('known.json', { requestId: caseId(78), requestType: 'initial', member: { familyName: 'Sample' } }));
    await screen.findByRole('heading', { name: 'known.json' });
    expect(screen.queryByText(/does not show/)).toBeNull();
  });

  it.each(Object.entries(ownIds))('bring a request in beside the desk’s own record (%s) whose number it carries', async (_, requestId) => {
    await showCasesOf(desk);
    await importing(json('request.json', { requestId, requestType: 'initial', member: { familyName: 'Sample' } }));
    await screen.findByText('1 request imported.');
    expect(await saveProfile(desk, emptyProfile, 0)).toMatchObject({ kind: 'saved' });
    expect(await acknowledge(desk, 1)).toBeUndefined();
    expect(await desk.list('case')).toMatchObject({ records: [{ content: { draft: { member: { familyName: 'Sample' } } } }] });
  });

  it.each([
    ['is gone', new Gone(['{}'], 'request.json'), /^The file could not be read/],
    ['is in another encoding', new File([Buffer.from('{"requestType":"initial","notes":"S\xe4mple"}', 'latin1')], 'request.json'), /UTF-8/],
    ['is in UTF-16', new File([Buffer.from('\ufeff{"requestType":"initial"}', 'utf16le')], 'request.json'), /UTF-8/],
    ['is a ZIP file by another name', new File([Buffer.from('PK\x03\x04\xff', 'latin1')], 'request.json'), /neither a PDF nor JSON/],
    ['is a backup', new File(['PADESKB1'], 'backup.json'), /^This is an encrypted backup\. Restore it in the settings/],
  ] as const)('that %s changes nothing, and it is said why', async (_, file, words) => {
    await showCasesOf(desk);
    await importing(file);
    await screen.findByText(words);
    expect(screen.queryByText('Importing')).toBeNull();
    expect(await desk.list()).toMatchObject({ records: [] });
  });

  it('say which files a request names that did not come with it', async () => {
    await showCasesOf(desk);
    const documents = [
      { title: 'MRD report', supports: [], attachmentId: 'elsewhere' },
      { title: 'By fax', supports: [] },
    ];
    const request = json('request.json', { requestType: 'initial', documents });
    await importing(request);
    await screen.findByText(/^1 document names a file that a request\.json does not carry/);
    // what is here already may have it
    await press('Close');
    await importing(request);
    await screen.findByText('1 request on this desk already, unchanged.');
    expect(screen.queryByText(/does not carry/)).toBeNull();
  });

  it('with a fault change nothing, and say where it is', async () => {
    await showCasesOf(desk);
    await importing(json('requests.json', [{ requestType: 'initial' }, { diagnosis: { mrd: 'maybe' } }]));
    await screen.findByText('Nothing was imported:');
    expect(screen.getByText('[1].diagnosis.mrd')).toBeTruthy();
    expect(await desk.list()).toMatchObject({ records: [] });
  });

  it('stop where the disk is full, and say once what is here and what is not', async () => {
    const { store, disk } = limitedStore();
    desk = await deskIn(vaultWith({ kind: 'ready' }, store));
    await showCasesOf(desk);
    disk.room = 2;
    const request = (number: number) => ({ requestType: 'initial', member: { familyName: `Sample ${number}` } });
    const file = json(
      'requests.json',
      Array.from({ length: 5 }, (_, number) => request(number)),
    );
    await importing(file);
    await screen.findByText('2 requests imported.');
    expect(
      screen.getByText(/^3 requests were not imported\. Not stored: the storage of this browser is full\..*is left out\.$/),
    ).toBeTruthy();
    expect(await desk.list()).toMatchObject({ records: { length: 2 } });
    await press('Close');
    disk.room = Number.POSITIVE_INFINITY;
    await importing(file);
    await screen.findByText('3 requests imported.');
    expect(screen.getByText('2 requests on this desk already, unchanged.')).toBeTruthy();
    expect(await desk.list()).toMatchObject({ records: { length: 5 } });
  });

  it('are not stored a second time, but for what changed here or is there twice', async () => {
    await showCasesOf(desk);
    const sample = { requestType: 'initial', member: { familyName: 'Sample' }, documents: [{ title: 'By fax', supports: [] }] };
    const numbered = { ...sample, requestId: caseId(5), member: { familyName: 'Alpha' } };
    const file = json('requests.json', [sample, sample, numbered, { requestType: 'initial', member: { familyName: 'Beta' } }]);
    await importing(file);
    await screen.findByText('4 requests imported.');
    const listed = await desk.list('case');
    const beta = listed.kind === 'listed' ? listed.records.find(({ content }) => JSON.stringify(content).includes('Beta')) : undefined;
    await desk.put({ id: beta?.id ?? '', kind: 'case', content: JSON.parse(JSON.stringify(beta?.content).replace('Beta', 'Beta-Two')) }, 1);
    await press('Close');
    await importing(file);
    await screen.findByText('3 requests on this desk already, unchanged.');
    expect(screen.getByText('1 request imported.')).toBeTruthy();
    await waitFor(() => expect(names()?.toSorted()).toEqual(['Alpha', 'Beta', 'Beta-Two', 'Sample', 'Sample']));
  });

  const determination = (decision: string) => ({
    format: 'pa-determination',
    formatVersion: 1,
    requestId: caseId(2),
    authorizationNumber: 'PA 9',
    determination: {
      decision,
      decidedOn: '2026-02-28',
      decidedBy: { name: 'R. Reviewer', role: 'Nurse' },
      respondBy: '2026-03-30',
      reason: '',
    },
  });

  it('close a request by a determination', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await importing(json('determination.json', determination('approved')));
    await screen.findByText(/1 request closed by the plan's determination/);
    await waitFor(() => expect(rowOf('Beta, Testcase').textContent).toContain('Approved Feb 28, 2026PA 9'));
    expect(rowOf('Beta, Testcase').textContent).not.toContain('(over)');
  });

  it('open a request again by a pend', async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await importing(json('determination.json', determination('pended')));
    await screen.findByText(/1 request pended by the plan, and open again/);
    await waitFor(() => expect(rowOf('Beta, Testcase').textContent).toContain('Mar 30, 2026'));
    expect(rowOf('Beta, Testcase').textContent).toContain('draft');
  });

  it('say that no request here is meant', async () => {
    await showCasesOf(desk);
    await importing(json('determination.json', determination('approved')));
    expect(await screen.findByText(/^No request on this desk has the number/)).toBeTruthy();
    // of several it is said which
    await importing(json('several.json', [determination('approved'), { requestType: 'initial' }, determination('pended')]));
    expect(await screen.findAllByText(/^number [13]$/)).toHaveLength(2);
  });
});
