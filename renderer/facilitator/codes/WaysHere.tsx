import { useTranslation } from 'react-i18next';
import { feedsPackage } from '../../../app/workshop/codes.ts';
import { useDesk } from '../desk.ts';
import { Counted } from '../made/Counted.tsx';

/** How people joined, where it is not each on their own tablet with a slip. */
export function WaysHere() {
  const { t } = useTranslation('codes');
  const { view: { ways } } = useDesk();
  return (
    <>
      {ways.tables > 0 && <p><Counted count={ways.tables} say={(values) => t('ways.tables', values)} what={t('ways.title')}><p>{t('ways.tablesWhat', { count: ways.seated })}</p></Counted></p>}
      {ways.helped > 0 && <p><Counted count={ways.helped} say={(values) => t('ways.helped', values)} what={t('ways.title')}><p>{t('ways.helpedWhat')}</p></Counted></p>}
      <Uncoded />
    </>
  );
}

/** That people joined without a code, where what they say becomes a package: any of them may be counted twice. */
export function Uncoded() {
  const { t } = useTranslation('codes');
  const { view: { ways, plan } } = useDesk();
  if (ways.uncoded === 0 || !feedsPackage(plan)) return null;
  return <p className="note"><Counted count={ways.uncoded} say={(values) => t('uncoded', values)} what={t('ways.title')}><p>{t('uncodedWhat')}</p></Counted></p>;
}
