import { useEffect, useState } from 'react';

/**
 * Lets a person choose one file of a kind that we read. A label, which opens the chooser by itself: a click that a script makes
 * after it has waited for something is refused by some web views.
 */
export function FileButton({ label, choose }: { readonly label: string; readonly choose: (file: File) => void }) {
  const [accept, setAccept] = useState('');
  useEffect(() => {
    // without the table of kinds, every file may be chosen
    void import('../../files/kinds.js').then(({ readableExtensions }) => setAccept(readableExtensions.join()), () => undefined);
  }, []);
  return (
    <label className="file-button">
      <input
        type="file" className="spoken" accept={accept} data-purpose={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) choose(file);
        }}
      />
      {label}
    </label>
  );
}
