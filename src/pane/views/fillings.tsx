import { Button } from '@fluentui/react-components';
import type { Finding } from '../../check/finding.js';
import { figureWords } from '../../check/suspect-words.js';
import type { Report } from '../../report/report.js';
import { fillIn } from '../actions/suspects.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** How many blanks are offered at a time; the rest come as these are filled. */
const shownAtFirst = 6;

/** Blanks of a finding that only one value fits. */
export function Fillings({ finding, report }: { readonly finding: Finding; readonly report: Report }) {
  const desk = useDesk();
  const form = useForm();
  const { result } = usePane();
  const own = (result?.fillings ?? []).filter(({ figure }) => finding.figures.includes(figure)).slice(0, shownAtFirst);
  if (own.length === 0) return null;
  return (
    <div className="fillings">
      {own.map(({ figure, value, proof }) => (
        <p key={figure}>
          {figureWords(form, report, figure)}{proof === 'nothingLeft' ? '按总计只能是' : '由等式算出只能是'}{value}
          <Button
            size="small"
            onClick={(event) => {
              event.stopPropagation();
              void fillIn(desk, figure, null, value);
            }}
          >
            填入{value}
          </Button>
        </p>
      ))}
    </div>
  );
}
