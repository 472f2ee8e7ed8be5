@echo off
rem Starts Dateline with the JDK that JAVA_HOME names, or the one on the path; it needs 21 or newer.
setlocal
set "dateline_home=%~dp0"
if "%dateline_home:~-1%"=="\" set "dateline_home=%dateline_home:~0,-1%"
set "dateline_java=java"
if defined JAVA_HOME set "dateline_java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%dateline_java%" (
    echo dateline: JAVA_HOME names no JDK: "%JAVA_HOME%" 1>&2
    exit /b 1
)
set "dateline_cache=%LOCALAPPDATA%\dateline"
if not defined LOCALAPPDATA set "dateline_cache=%TEMP%\dateline"
if not exist "%dateline_cache%" mkdir "%dateline_cache%" >nul 2>&1
rem Commands that go on for long earn the better code that the slower compiler makes.
set "dateline_compiler=-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=12"
for %%c in (chat telegram index audit evaluate) do if "%~1"=="%%c" set "dateline_compiler=-XX:+TieredCompilation"
chcp 65001 >nul 2>&1
"%dateline_java%" "-XX:SharedArchiveFile=%dateline_cache%\classes.jsa" -XX:+AutoCreateSharedArchive -Xlog:disable ^
 -XX:+UseSerialGC %dateline_compiler% -XX:MetaspaceSize=64m -Xss2m --enable-native-access=ALL-UNNAMED ^
 "-Ddateline.home=%dateline_home%" -jar "%dateline_home%\dateline.jar" %*
if %ERRORLEVEL% equ 9009 echo dateline: no Java found; install a JDK 21 or newer, or set JAVA_HOME 1>&2
exit /b %ERRORLEVEL%
