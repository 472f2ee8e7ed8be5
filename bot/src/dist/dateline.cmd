@echo off
rem Starts Dateline with the JDK that JAVA_HOME names, or the one on the path; it needs 21 or newer.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "cache=%LOCALAPPDATA%\dateline"
if not exist "%cache%" mkdir "%cache%" >nul 2>&1
chcp 65001 >nul 2>&1
"%java%" "-XX:SharedArchiveFile=%cache%\classes.jsa" -XX:+AutoCreateSharedArchive -Xlog:cds=off -Xlog:aot=off -Xshare:auto ^
 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=64m -Xss2m --enable-native-access=ALL-UNNAMED ^
 "-Ddateline.home=%home%" -jar "%home%\dateline.jar" %*
exit /b %ERRORLEVEL%
