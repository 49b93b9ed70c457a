# Reads one function of a Python file without running the file: its interface, and its source with what it names in the file besides.
# Called with the file's path and the function's name; prints a JSON document, or {"fault": sentence, "line": number}.
import ast
import json
import sys


def fault(sentence, line=0):
    print(json.dumps({"fault": sentence, "line": line}))
    sys.exit(0)


def literal(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


path, name = sys.argv[1:3]
with open(path, encoding="utf-8") as file:
    text = file.read()
try:
    tree = ast.parse(text)
except SyntaxError as error:
    fault("is no Python: " + error.msg, error.lineno)
lines = text.split("\n")
functions = {node.name: node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}
if name not in functions:
    fault("has no function '%s'; it has %s" % (name, ", ".join(functions) or "none"))
function = functions[name]
if isinstance(function, ast.AsyncFunctionDef):
    fault("has the function '%s', which is async; write a plain def" % name, function.lineno)

# What stands at the top of the file, by the names that it makes.
named = {}
for node in tree.body:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        named[node.name] = node
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        for alias in node.names:
            named[(alias.asname or alias.name).split(".")[0]] = node
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                named[target.id] = node
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        named[node.target.id] = node


def is_ours(node):
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return any(module.split(".")[0] in ("kubeflow_dotnet", "kfp") for module in modules)


def root(node):
    while isinstance(node, (ast.Call, ast.Attribute)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return getattr(node, "id", "")


# What else the function needs keeps its decorators (a dataclass is none without); those of pipelines mean nothing in a step.
def decorators(node):
    return [each for each in getattr(node, "decorator_list", []) if node is not function and not is_ours(named.get(root(each)))]


wanted, open_nodes = [], [function]
while open_nodes:
    node = open_nodes.pop()
    parts = [*node.body, node.args, *([node.returns] if node.returns else []), *decorators(node)] if isinstance(node, ast.FunctionDef) else [node]
    for inner in (each for part in parts for each in ast.walk(part)):
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load) and inner.id in named:
            found = named[inner.id]
            if found not in wanted and found is not function:
                wanted.append(found)
                open_nodes.append(found)


def source(node):
    return "\n".join(line for part in [*decorators(node), node] for line in lines[part.lineno - 1:part.end_lineno])


carried = [source(node) for node in tree.body if node in wanted and not is_ours(node)]
arguments = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
defaults = [None] * (len(function.args.posonlyargs + function.args.args) - len(function.args.defaults)) + function.args.defaults + function.args.kw_defaults
options = {}
for decorator in function.decorator_list:
    if isinstance(decorator, ast.Call):
        options.update({keyword.arg: literal(keyword.value) for keyword in decorator.keywords if keyword.arg})
returns = function.returns
fields = None
if isinstance(returns, ast.Call) and len(returns.args) == 2:
    fields = [[literal(each.elts[0]), ast.unparse(each.elts[1])] for each in returns.args[1].elts]
elif isinstance(returns, ast.Name) and isinstance(named.get(returns.id), ast.ClassDef):
    fields = [[each.target.id, ast.unparse(each.annotation)] for each in named[returns.id].body if isinstance(each, ast.AnnAssign)]
elif returns is not None and not (isinstance(returns, ast.Constant) and returns.value is None):
    fields = [["Output", returns.value if isinstance(returns, ast.Constant) else ast.unparse(returns)]]
inputs = []
for argument, default in zip(arguments, defaults):
    if argument.annotation is None:
        fault("has the function '%s', whose argument '%s' has no type" % (name, argument.arg), function.lineno)
    annotation = argument.annotation
    each = {"name": argument.arg, "type": annotation.value if isinstance(annotation, ast.Constant) else ast.unparse(annotation), "optional": default is not None}
    if default is not None and literal(default) is not None:
        each["default"] = literal(default)
    inputs.append(each)
print(json.dumps({
    "source": "\n".join([*carried, source(function), ""]), "line": function.lineno, "arguments": inputs, "returns": fields or [], "description": ast.get_docstring(function),
    "image": options.get("base_image"), "packages": options.get("packages_to_install") or []}))
