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
exit /b %errorlevel%
