#!/usr/bin/env bash
# aimock 1.43.0 (npm @copilotkit/aimock, a stand-in for model endpoints) estimates the tokens of an answer whose fixture
# states none where it is asked by Chat Completions, and says 0 of everything where the same answer is asked for by the
# Responses API: a client that books what an endpoint says of its use books nothing for a whole answer.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
version=1.43.0
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
command -v node >/dev/null && command -v npm >/dev/null || { echo "needs node and npm"; exit 2; }
echo '{"private": true}' >package.json
npm install --silent --no-fund --no-audit "@copilotkit/aimock@$version" >npm.log 2>&1 || { cat npm.log; exit 2; }

mkdir fixtures
cat >fixtures/one.json <<'JSON'
{"fixtures": [{"match": {"userMessage": "hi"}, "response": {"content": "Good morning to all of you."}}]}
JSON

node node_modules/@copilotkit/aimock/dist/cli.js -p 0 -f fixtures >server.log 2>&1 &
server=$!
address=
for _ in $(seq 100); do
  address=$(grep -o 'http://127.0.0.1:[1-9][0-9]*' server.log | head -n 1 || true)
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || { cat server.log; exit 2; }
  sleep 0.1
done
[ -n "$address" ] || { cat server.log; exit 2; }

# ask PATH BODY: the answer's words and its tokens
ask() {
  curl -sS "$address$1" -H 'content-type: application/json' -d "$2" | node -e '
    const answer = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const text = answer.output ? answer.output[0].content[0].text : answer.choices[0].message.content;
    console.log(text, "|", JSON.stringify(answer.usage));'
}

chat=$(ask /v1/chat/completions '{"model": "any", "messages": [{"role": "user", "content": "hi"}]}')
responses=$(ask /v1/responses '{"model": "any", "input": "hi"}')
echo "aimock $version, the same fixture asked in both ways"
echo "Chat Completions: $chat"
echo "Responses:        $responses"
echo "to be expected: the same estimate in both, or none in either"
case $chat in *'"total_tokens":0'*) exit 1 ;; *'"total_tokens":'*) ;; *) exit 1 ;; esac
case $responses in *'"total_tokens":0'*) exit 0 ;; *) exit 1 ;; esac
