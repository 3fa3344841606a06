using System.Reflection;
using System.Text;

namespace Longhand.Testing;

/// <summary>What an assembly shows to others: one line a type or member, sorted, so that a change of it is seen in review.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes().SelectMany(type => Members(type).Select(m => $"{Name(type)}.{m}").Prepend(TypeLine(type)));
        var text = new StringBuilder();
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string TypeLine(Type type)
    {
        var interfaces = type.GetInterfaces().Where(i => i.IsPublic && i.Assembly == type.Assembly).Select(Name).Order(StringComparer.Ordinal);
        string[] parent = type.BaseType is { } b && b.Assembly == type.Assembly ? [Name(b)] : [];
        var bases = string.Join(", ", parent.Concat(interfaces));
        return $"{Name(type)}: {KindOf(type)}{(bases.Length == 0 ? string.Empty : " : " + bases)}";
    }

    private static string KindOf(Type type) =>
        type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(c => $"new({Arguments(c)})");
        var methods = type.GetMethods(Declared)
            .Where(m => IsVisible(m) && !m.Name.Contains('<', StringComparison.Ordinal) && !IsAccessor(m) && !IsOfEveryRecord(m))
            .Select(m => $"{m.Name}{TypeArguments(m)}({Arguments(m)}): {Modifier(m)}{Name(m.ReturnType)}");
        var properties = type.GetProperties(Declared)
            .Where(p => p.GetMethod is { } get && IsVisible(get) && p.Name != "EqualityContract")
            .Select(p => $"{p.Name}: {Modifier(p.GetMethod!)}{Name(p.PropertyType)} {{ {Accessors(p)} }}");
        var fields = type.GetFields(Declared).Where(f => f.IsPublic).Select(f => $"{f.Name}: {(f.IsLiteral ? "const " : "static ")}{Name(f.FieldType)}");
        return constructors.Concat(methods).Concat(properties).Concat(fields);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>What the compiler writes into every record.</summary>
    private static bool IsOfEveryRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "op_Equality" or "op_Inequality";

    private static string Accessors(PropertyInfo property)
    {
        if (property.SetMethod is not { } set || !IsVisible(set))
        {
            return "get;";
        }

        var isInit = set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");
        return isInit ? "get; init;" : "get; set;";
    }

    private static string Modifier(MethodInfo method) =>
        (method.IsPublic ? string.Empty : "protected ")
        + (method.IsStatic ? "static " : string.Empty)
        + (method.IsAbstract ? "abstract " : string.Empty);

    private static string Arguments(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? " = …" : string.Empty)}"));

    private static string TypeArguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        var isOurs = type.Namespace?.StartsWith("Longhand", StringComparison.Ordinal) == true;
        var plain = isOurs && !type.IsNested ? $"{type.Namespace}.{type.Name}" : type.Name;
        plain = isOurs && type.IsNested ? $"{Name(type.DeclaringType!)}.{plain}" : plain;
        var tick = plain.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? plain : $"{plain[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
