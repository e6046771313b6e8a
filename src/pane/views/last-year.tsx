import { Button } from '@fluentui/react-components';
import { chooseLastYear, forgetLastYear } from '../actions/import.js';
import { FileButton } from './import.js';
import { useDesk, usePane } from './use-store.js';

/** 上年年报: chosen once, kept in the workbook. */
export function LastYearBox() {
  const desk = useDesk();
  const { lastYear } = usePane();
  return (
    <section className="block" aria-labelledby="last-year">
      <h2 id="last-year">上年年报</h2>
      {lastYear
        ? (
          <p className="last-year">
            {lastYear.agency || '（没有单位名称）'}{lastYear.year === null ? '' : ` ${lastYear.year} 年度`}
            <Button size="small" appearance="subtle" onClick={() => void forgetLastYear(desk)}>不再比较</Button>
          </p>
        )
        : <p className="hint">选了上年年报，校验时会比较结转、存量和变化过大的数。</p>}
      <FileButton label={lastYear ? '换一份…' : '选择上年年报…'} choose={(file) => void chooseLastYear(desk, file)} />
    </section>
  );
}
