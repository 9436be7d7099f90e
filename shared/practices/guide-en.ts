import bck from '../../assets/catalogs/ot-practices/guide/en/bck.json';
import chg from '../../assets/catalogs/ot-practices/guide/en/chg.json';
import gov from '../../assets/catalogs/ot-practices/guide/en/gov.json';
import iam from '../../assets/catalogs/ot-practices/guide/en/iam.json';
import imp from '../../assets/catalogs/ot-practices/guide/en/imp.json';
import inc from '../../assets/catalogs/ot-practices/guide/en/inc.json';
import inv from '../../assets/catalogs/ot-practices/guide/en/inv.json';
import med from '../../assets/catalogs/ot-practices/guide/en/med.json';
import mon from '../../assets/catalogs/ot-practices/guide/en/mon.json';
import phy from '../../assets/catalogs/ot-practices/guide/en/phy.json';
import prg from '../../assets/catalogs/ot-practices/guide/en/prg.json';
import pro from '../../assets/catalogs/ot-practices/guide/en/pro.json';
import rem from '../../assets/catalogs/ot-practices/guide/en/rem.json';
import rsk from '../../assets/catalogs/ot-practices/guide/en/rsk.json';
import seg from '../../assets/catalogs/ot-practices/guide/en/seg.json';
import sup from '../../assets/catalogs/ot-practices/guide/en/sup.json';
import trn from '../../assets/catalogs/ot-practices/guide/en/trn.json';
import vul from '../../assets/catalogs/ot-practices/guide/en/vul.json';
import type { Guide } from './catalog';

/** The guide to every practice of the catalogue in English. Large: the page fetches it with `loadGuide`; jobs and the command line may import it. */
export const englishGuide: Guide = {
  ...gov,
  ...prg,
  ...rsk,
  ...trn,
  ...inv,
  ...seg,
  ...rem,
  ...iam,
  ...chg,
  ...vul,
  ...med,
  ...mon,
  ...inc,
  ...bck,
  ...sup,
  ...pro,
  ...phy,
  ...imp,
};
