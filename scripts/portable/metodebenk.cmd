@echo off
rem Starts the Node beside it, whatever the machine has; without words it shows the screens in the browser.
setlocal
set NODE_OPTIONS=
set NODE_PATH=
if "%~1"=="" goto screens
"%~dp0node\node.exe" "%~dp0app\electron\cli.js" %*
exit /b %errorlevel%
:screens
"%~dp0node\node.exe" "%~dp0app\electron\cli.js" serve
set result=%errorlevel%
rem A window that was opened for this alone stays until its last words are read.
if not %result%==0 pause
exit /b %result%
