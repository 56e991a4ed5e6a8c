#!/usr/bin/env bash
# JDK 25 makes no AOT cache for a class path with the jar of DynamoDB Local 3.3.1, though no class of it is used: the jar's
# manifest says "Class-Path: .", which is the folder that the jar lies in, and a folder that is not empty is refused. The
# program itself runs to its end and its exit status is 0; only the cache is missing. Without that entry there is one.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
case $(java -version 2>&1 | sed -n '1s/^[^"]*"\([0-9]*\).*/\1/p') in
  25) ;;
  *) echo "Needs JDK 25: set JAVA_HOME" >&2; exit 2 ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>software.amazon.dynamodb</groupId><artifactId>DynamoDBLocal</artifactId><version>3.3.1</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DexcludeTransitive \
  -DoutputDirectory="$work/lib" || exit 2

cat >Hello.java <<'JAVA'
class Hello {
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
JAVA
javac -d classes Hello.java
jar --create --file lib/hello.jar -C classes .

# The jar again, without the manifest's entry, in a folder of its own.
mkdir plain unpacked
(cd unpacked && jar --extract --file ../lib/DynamoDBLocal-3.3.1.jar)
printf 'Manifest-Version: 1.0\n' >manifest
jar --create --file plain/DynamoDBLocal-3.3.1.jar --manifest manifest -C unpacked .
cp lib/hello.jar plain/

# cache FOLDER: makes a cache of the program with both of a folder's jars; prints what the JVM says of it.
cache() {
  echo "-- $1/hello.jar:$1/DynamoDBLocal-3.3.1.jar"
  java -XX:AOTCacheOutput="$1.aot" -cp "$1/hello.jar:$1/DynamoDBLocal-3.3.1.jar" Hello 2>&1 | grep -E '^hello|not empty|not compatible|complete' || true
}

java -version 2>&1 | sed -n 2p
echo "DynamoDB Local 3.3.1: $(unzip -p lib/DynamoDBLocal-3.3.1.jar META-INF/MANIFEST.MF | grep '^Class-Path:' | cut -c1-30) ..."
cache lib
cache plain
if [ ! -e lib.aot ] && [ -s plain.aot ]; then
  echo "Seen: a cache without the manifest's entry, none with it. Expected: a cache in both, or an exit status that says so."
else
  echo "Changed."
  exit 1
fi
