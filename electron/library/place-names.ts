/** How file systems on other machines and folders that a service copies away are known. */

/** Kinds of file system whose disk stands elsewhere, as Linux and macOS list them. */
export const networkFileSystems = new Set([
  ...[
    'nfs',
    'nfs4',
    'cifs',
    'smb3',
    'smbfs',
    'ncpfs',
    'afs',
    'afpfs',
    'coda',
    'webdav',
    'davfs',
    'ftp',
    '9p',
    'virtiofs',
  ],
  ...['ceph', 'glusterfs', 'lustre', 'beegfs', 'gpfs', 'ocfs2', 'gfs2', 'orangefs', 'pvfs2', 'vboxsf', 'prl_fs'],
  ...['fuse.sshfs', 'fuse.rclone', 'fuse.davfs', 'fuse.gvfsd-fuse', 'fuse.glusterfs', 'fuse.s3fs', 'fuse.gcsfuse'],
  ...['fuse.smbnetfs', 'fuse.curlftpfs', 'fuse.vmhgfs-fuse', 'fuse.juicefs', 'fuse.google-drive-ocamlfuse'],
  ...['fuse.onedriver', 'fuse.kio-fuse', 'osxfuse', 'macfuse'],
]);

/** What `statfs` on Linux calls them, for machines that do not show their list of mounts. */
export const networkMagicNumbers = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x564c, 0x5346414f, 0x73757245, 0x01021997, 0x00c36400, 0x0bd00bd0,
]);

/** Variables in which a service's program tells where its folder is. */
export const serviceVariables: Record<string, string> = {
  OneDrive: 'OneDrive',
  OneDriveCommercial: 'OneDrive',
  OneDriveConsumer: 'OneDrive',
};

/** Files that a service's program puts at the top of its folder. */
export const serviceMarkers: Record<string, string> = {
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.nextcloudsync.log': 'Nextcloud',
  '.owncloudsync.log': 'ownCloud',
  '.tmp.drivedownload': 'Google Drive',
  '.tmp.driveupload': 'Google Drive',
  '.stfolder': 'Syncthing',
  '.seafile-data': 'Seafile',
  '.849C9593-D756-4E56-8D6E-42412F2A707B': 'OneDrive',
};

/** In a folder's `desktop.ini`, the program whose icon the folder has. */
export const iconOwners: [RegExp, string][] = [
  [/onedrive/i, 'OneDrive'],
  [/dropbox/i, 'Dropbox'],
  [/google\s?drive|drivefs/i, 'Google Drive'],
  [/icloud/i, 'iCloud'],
  [/nextcloud/i, 'Nextcloud'],
  [/\\box\\/i, 'Box'],
];

/** Names that services give their folder; they count in the home folder, or at the top of a drive. */
export const serviceFolders: [RegExp, string][] = [
  [/^OneDrive( [-–] .+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google ?Drive|My Drive|Min disk|GoogleDrive-.+)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs)$/i, 'iCloud'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud\d*$/i, 'ownCloud'],
  [/^Box( Sync)?$/i, 'Box'],
  [/^Jottacloud$/i, 'Jottacloud'],
  [/^pCloud ?(Drive|Sync)$/i, 'pCloud'],
];

/** Folders of a home folder on macOS under which each service has one of its own, `Service-account`. */
export const cloudStorageFolders = ['Library/CloudStorage', 'Library/Mobile Documents'];
