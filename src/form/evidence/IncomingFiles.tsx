import { acceptedFiles, maxFileBytes, maxFiles } from '../../request/attachments.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { usePageDrop } from '../../ui/page-drop.ts';
import type { FileReport } from './use-documents.ts';

interface IncomingFilesProps {
  readonly report: FileReport;
  readonly onFiles: (files: readonly File[]) => void;
}

const limits = `PDF, PNG or JPEG, at most ${maxFileBytes / 1024 ** 2} MB a file and ${maxFiles} files in all. Each file becomes a document.`;

/** Files for new documents, with the limits said beforehand, and what became of the last ones. */
export function IncomingFiles({ report: { added, refused }, onFiles }: IncomingFilesProps) {
  usePageDrop(({ files }) => onFiles([...files]));
  return (
    <>
      <FileDrop id="evidence-files" label="Files" hint={limits} accept={acceptedFiles} multiple onFiles={onFiles} />
      <div role="status">
        {added > 0 && <p className="evidence-report">{added === 1 ? '1 document added below.' : `${added} documents added below.`}</p>}
        {refused.length > 0 && (
          <div className="evidence-report">
            <p className="ui-error">{refused.length === 1 ? '1 file was not attached' : `${refused.length} files were not attached`}</p>
            <ul>
              {refused.map(({ fileName, message }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list is replaced as a whole
                <li key={index}>
                  {fileName}: {message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}
