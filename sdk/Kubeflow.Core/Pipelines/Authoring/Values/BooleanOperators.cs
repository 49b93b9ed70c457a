namespace Kubeflow.Pipelines;

/// <summary>Boolean values joined as they are: <c>a &amp; !b</c> for <c>a == true &amp; !(b == true)</c>.</summary>
public static class BooleanOperators
{
    extension(Value<bool>)
    {
        /// <summary>Both are true.</summary>
        /// <param name="left">One value.</param>
        /// <param name="right">The other.</param>
        public static Condition operator &(Value<bool> left, Value<bool> right) => (Condition)left & right;

        /// <summary>One of them is true, or both.</summary>
        /// <param name="left">One value.</param>
        /// <param name="right">The other.</param>
        public static Condition operator |(Value<bool> left, Value<bool> right) => (Condition)left | right;

        /// <summary>It is false.</summary>
        /// <param name="value">The value.</param>
        public static Condition operator !(Value<bool> value) => !(Condition)value;
    }
}
