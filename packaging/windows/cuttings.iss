; The installer for Windows, for one user. UNTESTED: written with care, never run. Run by packaging/windows/installer.
#ifndef Version
  #error Version is told by packaging/windows/installer
#endif
#define Name "Cuttings"
#define Type "Cuttings.Archive"

[Setup]
; Never change it: by this number Windows knows an older Cuttings as the same program.
AppId={{6B0E5A52-6C0B-4D0E-9B57-9C2F6F3B7A11}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=The makers of Cuttings
DefaultDirName={localappdata}\Programs\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\build\windows
OutputBaseFilename={#Name}-{#Version}-setup
SetupIconFile=..\..\build\bundle\icons\cuttings.ico
UninstallDisplayIcon={app}\cuttings.exe
UninstallDisplayName={#Name}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A Cuttings that runs is asked to close, and started again afterwards.
CloseApplications=yes
RestartApplications=yes
SetupLogging=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version has left behind must not be found by a newer one. Only our own folder of libraries.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\bundle\cuttings\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\..\resources\desktop\NOTICE.txt"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\cuttings.exe"; AppUserModelID: "Cuttings.Cuttings"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\cuttings.exe"; Tasks: desktopicon; AppUserModelID: "Cuttings.Cuttings"

[Registry]
; HKA is the user's own part of the registry, or everybody's when installed by an administrator.
Root: HKA; Subkey: "Software\Classes\.cuttings"; ValueType: string; ValueName: ""; ValueData: "{#Type}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.cuttings"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.cuttings.archive"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.cuttings\OpenWithProgids"; ValueType: string; ValueName: "{#Type}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Type}"; ValueType: string; ValueName: ""; ValueData: "Cuttings archive"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Type}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\cuttings.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Type}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\cuttings.exe"" ""%1"""

[Run]
Filename: "{app}\cuttings.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
