#!/usr/bin/env bash
# Builds everything and runs every test. Needs the .NET 10 SDK; brings what else the tests use where it can.
# Ends with a line "N passed, N failed, N skipped" over all runners.
set -uo pipefail
cd "$(dirname "$0")"

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download"; exit 1; }

# The report is looked at in a browser, the sample notebook runs in a kernel, types are checked with mypy. Without them those tests say so
# and are skipped.
missing=""
command -v chromium >/dev/null || missing+=" chromium"
[ -x /usr/bin/jupyter-nbconvert ] && /usr/bin/python3 -c "import ipykernel" 2>/dev/null || missing+=" jupyter-nbconvert python3-ipykernel"
command -v mypy >/dev/null || missing+=" mypy"
if [ -n "$missing" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  # shellcheck disable=SC2086
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >"$results/apt.log" 2>&1 || echo "Not installed:$missing; see $results/apt.log"
fi

dotnet build Kubeflow.Sdk.sln --nologo -v quiet || { echo "The build failed."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
dotnet test Kubeflow.Sdk.sln --no-build --nologo -v quiet --logger trx --results-directory "$results" "$@"
status=$?

# Python, once over each way to .NET. Only the standard library is used.
python_lines=""
if command -v python3 >/dev/null; then
  for host in pythonnet ctypes; do
    log="$results/python-$host.log"
    (cd python && KUBEFLOW_DOTNET_HOST=$host python3 -m unittest discover -s tests -t .) >"$log" 2>&1 || status=1
    echo "Python over $host: $(grep -E '^Ran |^OK|^FAILED' "$log" | tr '\n' ' ')"
    grep -E '^(FAIL|ERROR):' "$log"
    python_lines+="$(grep -E '^Ran ' "$log") $(grep -E '^(OK|FAILED)' "$log")"$'\n'
  done
else
  echo "There is no python3: the Python tests were not run."
fi

passed=0 failed=0 skipped=0
while read -r line; do
  [ -n "$line" ] || continue
  number() { printf '%s' "$line" | sed -n "s/.*$1\([0-9]*\).*/\1/p"; }
  total=$(number 'Ran ') bad=$(( $(number 'failures=' | grep . || echo 0) + $(number 'errors=' | grep . || echo 0) )) left=$(number 'skipped=' | grep . || echo 0)
  passed=$((passed + total - bad - left)) failed=$((failed + bad)) skipped=$((skipped + left))
done <<<"$python_lines"
for file in "$results"/*.trx; do
  [ -e "$file" ] || continue
  counters=$(grep -o '<Counters [^>]*' "$file" | head -1)
  count() { printf '%s' "$counters" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }
  total=$(count total) executed=$(count executed) ok=$(count passed)
  passed=$((passed + ok)) failed=$((failed + executed - ok)) skipped=$((skipped + total - executed))
done
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
[ "$passed" -eq 0 ] && failed=$((failed + 1))
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
