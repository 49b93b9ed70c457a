using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class CelTests
{
    private static readonly JsonNode Self = JsonNode.Parse(
        """
        {"i":3,"d":2.5,"s":"héllo","b":true,"l":[1,2,3],"e":[],"m":{"k":"v","n":null},"o":[{"name":"a","x":1},{"name":"b"}],"w":1.0}
        """)!;

    [TestCase("1 + 2 * 3 == 7")]
    [TestCase("7 / 2 == 3 && -7 / 2 == -3 && 7 % 3 == 1 && -7 % 3 == -1")]
    [TestCase("2.0 * 1.5 == 3.0")]
    [TestCase("-9223372036854775808 < 0")]
    [TestCase("0x1F == 31 && 5u == 5u")]
    [TestCase("1 == 1.0 && 1u == 1 && 2 > 1.5 && 1.5 < 2u")]
    [TestCase("'a' + \"b\" == 'ab' && '''x\ny'''.size() == 3 && r'\\d' == '\\\\d'")]
    [TestCase("'\\x41\\u00e9\\101' == 'AéA'")]
    [TestCase("[1] + [2] == [1, 2] && {'a': 1}.a == 1 && {'a': 1}['a'] == 1 && {1: 'x'}[1] == 'x'")]
    [TestCase("self.i == 3 && self.d > 2 && self.b")]
    [TestCase("self.s.size() == 5 && size(self.s) == 5 && size(self.l) == 3 && self.m.size() == 2")]
    [TestCase("has(self.i) && !has(self.none) && has(self.m.k) && !has(self.m.z)")]
    [TestCase("self.none == 1 || true")]
    [TestCase("true || self.none == 1")]
    [TestCase("!(false && self.none == 1) && !(self.none == 1 && false)")]
    [TestCase("self.l.all(x, x > 0) && self.l.exists(x, x == 2) && self.l.exists_one(x, x == 2) && self.e.all(x, false)")]
    [TestCase("self.l.map(x, x * 2) == [2, 4, 6] && self.l.map(x, x > 1, x * 2) == [4, 6] && self.l.filter(x, x > 1) == [2, 3]")]
    [TestCase("self.m.all(k, k != 'z') && self.m.exists(k, k == 'k')")]
    [TestCase("self.l.all(i, x, x == i + 1) && self.l.transformList(i, x, i + x) == [1, 3, 5]")]
    [TestCase("self.o.all(x, self.l.exists(y, y == 1 && has(x.name)))")]
    [TestCase("2 in self.l && !(5 in self.l) && 'k' in self.m && !('z' in self.m)")]
    [TestCase("self.i > 2 ? true : self.none")]
    [TestCase("self.m.n == null")]
    [TestCase("[has(self.i), has(self.none), has(self.d)].filter(x, x).size() == 2")]
    [TestCase("self.s.matches('^h.llo$') && self.s.matches('ll') && !self.s.matches('^ll') && matches(self.s, 'o')")]
    [TestCase("self.s.contains('ll') && self.s.startsWith('h') && self.s.endsWith('o')")]
    [TestCase("'Ab'.lowerAscii() == 'ab' && 'Ab'.upperAscii() == 'AB' && ' a '.trim() == 'a'")]
    [TestCase("'a,b,c'.split(',') == ['a', 'b', 'c'] && 'a,b,c'.split(',', 2) == ['a', 'b,c'] && ['a', 'b'].join('-') == 'a-b'")]
    [TestCase("'abc'.substring(1) == 'bc' && 'abc'.substring(1, 2) == 'b' && 'abc'.charAt(1) == 'b' && 'abcb'.indexOf('b') == 1 && 'abcb'.lastIndexOf('b') == 3")]
    [TestCase("'aXbX'.replace('X', '-') == 'a-b-' && 'aXbX'.replace('X', '-', 1) == 'a-bX'")]
    [TestCase("'abc 123'.find('[0-9]+') == '123' && '1 2 3'.findAll('[0-9]') == ['1', '2', '3']")]
    [TestCase("[1, 2].isSorted() && ![2, 1].isSorted() && [1, 2, 3].sum() == 6 && [2, 1].min() == 1 && [2, 1].max() == 2 && [5, 6].indexOf(6) == 1")]
    [TestCase("sets.contains([1, 2], [2]) && sets.equivalent([1, 2], [2, 1]) && sets.intersects([1], [1, 2]) && !sets.contains([1], [2])")]
    [TestCase("quantity('1Gi').isGreaterThan(quantity('1G')) && quantity('500m').compareTo(quantity('0.5')) == 0 && isQuantity('1e3') && !isQuantity('x')")]
    [TestCase("quantity('50k').asInteger() == 50000 && quantity('1').add(1) == quantity('2') && quantity('100m').asApproximateFloat() == 0.1")]
    [TestCase("isURL('https://a.b:8/c?d=e') && url('https://a.b:8/c?d=e').getHost() == 'a.b:8' && url('https://a.b:8/c').getPort() == '8' && url('https://a.b/c').getEscapedPath() == '/c'")]
    [TestCase("isIP('127.0.0.1') && !isIP('x') && ip('::1').family() == 6 && cidr('10.0.0.0/8').containsIP('10.1.2.3') && !isCIDR('10.0.0.0/99')")]
    [TestCase("duration('1h30m') > duration('89m') && duration('1h').getMinutes() == 60 && timestamp('2024-01-02T03:04:05Z').getFullYear() == 2024")]
    [TestCase("timestamp('2024-01-02T03:04:05Z') - timestamp('2024-01-02T03:04:00Z') == duration('5s')")]
    [TestCase("int('5') == 5 && double(self.i) == 3.0 && string(5) == '5' && int(2.9) == 2 && uint(5) == 5u && bool('true')")]
    [TestCase("type(1) == int && type('a') == string && type(self.l) == list && type(self.m) == map")]
    [TestCase("self.?none.orValue(7) == 7 && self.?i.hasValue() && !self.?none.?deeper.hasValue() && self.l[?9].orValue(1) == 1")]
    [TestCase("self.?i.optMap(x, x + 1).orValue(0) == 4")]
    [TestCase("self.l[1] == 2 && self.o[0].name == 'a'")]
    [TestCase("self.w == 1 // a comment")]
    public void Evaluate_WhatHolds_IsTrue(string expression) => Assert.That(Run(expression), Is.EqualTo(true));

    [TestCase("self.none == 1", "no such key: none")]
    [TestCase("self.l[5] == 1", "index out of bounds: 5")]
    [TestCase("1 / 0 == 1", "division by zero")]
    [TestCase("9223372036854775807 + 1 > 0", "return error for overflow")]
    [TestCase("1 + 1.0 == 2.0", "no such overload: _+_")]
    [TestCase("'a' < 1", "no such overload: _<_")]
    [TestCase("self.s ? true : false", "no such overload")]
    [TestCase("int('x') == 1", "strconv: parsing \"x\" as int: invalid syntax")]
    [TestCase("lists.range(2000).all(x, lists.range(2000).all(y, true))", "operation cancelled: actual cost limit exceeded")]
    public void Evaluate_WhatHasNoValue_IsAnError(string expression, string message) =>
        Assert.That(() => Run(expression), Throws.TypeOf<CelError>().With.Message.EqualTo(message));

    [TestCase("self.")]
    [TestCase("self.i +")]
    [TestCase("self.i = 3")]
    [TestCase("other == 1")]
    [TestCase("self.nope()")]
    [TestCase("nope(self)")]
    [TestCase("has(self)")]
    [TestCase("'open")]
    [TestCase("'\\q' == ''")]
    [TestCase("[1, 2")]
    [TestCase("self.l.all(1, true)")]
    [TestCase("9223372036854775808 > 0")]
    [TestCase("")]
    public void Compile_WhatIsNoExpression_IsAFault(string expression) => Assert.That(() => Run(expression), Throws.TypeOf<CelRuleFault>());

    [Test]
    public void Compile_DeepNesting_IsAFaultAndNoOverflow() =>
        Assert.That(() => Run(new string('(', 50_000) + "1" + new string(')', 50_000)), Throws.TypeOf<CelRuleFault>());

    private static object? Run(string expression) =>
        CelCompiler.Compile(expression, ("self", null))([CelValue.Of(Self, null)]);
}
