// How Parvis is packed for each system (electron-builder's configuration; its own schema checks it in test/unit/packaging).
// Each system packs for itself: only there are its native parts installed.

/** @type {import('electron-builder').Configuration} */
export const config = {
  appId: 'org.parvis.desktop',
  productName: 'Parvis',
  copyright: 'Apache-2.0',
  directories: { output: 'dist', buildResources: 'dist/resources' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  // Native parts are Node-API prebuilds: nothing is compiled, nothing is fetched.
  npmRebuild: false,
  publish: null,
  asar: true,
  // What the system itself has to load lies beside the archive.
  asarUnpack: ['**/*.node', '**/node_modules/@img/**', '**/node_modules/onnxruntime-node/bin/**'],
  files: [
    'build/**/*', 'package.json', 'LICENSE', { from: 'dist/resources', filter: ['THIRD-PARTY-NOTICES.txt'] },
    '!**/*.map', '!**/*.{ts,mts,cts,tsx}', '!**/node_modules/**/*.{md,markdown}', '!**/node_modules/**/{test,tests,__tests__,example,examples,benchmark,benchmarks}/**',
    // Sources of what is there as a prebuild, and the prebuilds of other systems.
    '!**/node_modules/better-sqlite3/{deps,src}/**', '!**/node_modules/better-sqlite3/binding.gyp',
    '!**/node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!**/node_modules/onnxruntime-node/bin/*/!(${platform})/**', '!**/node_modules/onnxruntime-node/bin/*/*/!(${arch})/**',
    // The pages are bundled; of the typeface only what a report takes into itself.
    '!**/node_modules/@fontsource/*/files/*.woff',
    // The library's own copy for browsers.
    '!**/node_modules/@huggingface/transformers/{src,types}/**', '!**/node_modules/@huggingface/transformers/dist/*.{min.js,wasm}', '!**/node_modules/@huggingface/transformers/dist/transformers{,.web}.js',
  ],
  // https://www.electronjs.org/docs/latest/tutorial/fuses
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [{ ext: 'parvis', name: 'Parvis workshop', description: 'A workshop of Parvis', mimeType: 'application/x-parvis', role: 'Editor', icon: 'icon' }],
  protocols: [{ name: 'Parvis', schemes: ['parvis'] }],
  linux: {
    target: ['AppImage', 'deb'], category: 'Education', maintainer: 'Parvis', icon: 'icon.png',
    synopsis: 'Design the city together', description: 'Residents say what they need, see it drawn, rate it, and agree on a fair package of measures.',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['arm64', 'x64'] }], category: 'public.app-category.education', icon: 'icon.icns',
    hardenedRuntime: true, gatekeeperAssess: false,
    // Tablets of the hall reach the laptop over its local network (macOS 15 asks the person once, in these words).
    extendInfo: { NSLocalNetworkUsageDescription: 'Tablets in the hall join the workshop on this computer. / Les tablettes de la salle se joignent à l’atelier sur cet ordinateur.' },
  },
  win: { target: ['nsis'], icon: 'icon.ico' },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, perMachine: false, deleteAppDataOnUninstall: false, installerLanguages: ['en_US', 'fr_CA'], displayLanguageSelector: true },
};

export default config;
