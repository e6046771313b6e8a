import { webLightTheme } from '@fluentui/react-components';

export const theme = {
  ...webLightTheme, fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
};
